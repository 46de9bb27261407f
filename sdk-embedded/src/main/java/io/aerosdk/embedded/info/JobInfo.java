package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.JobKind;
import io.aerosdk.embedded.query.job.JobRequest;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands about the queries and background jobs that run or have ended. */
final class JobInfo {
  private final QueryJobs jobs;

  JobInfo(QueryJobs jobs) {
    this.jobs = jobs;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("query-show", request -> show(request.parameter("id", "trid")));
    commands.put("query-abort", this::abort);
    commands.put("query-abort-all", request -> "number-of-queries-killed:" + jobs.abortAll());
  }

  private String show(@Nullable String id) {
    if (id == null) {
      return jobs.list().stream().map(JobInfo::line).collect(Collectors.joining(";"));
    }
    QueryJob job = jobs.find(parse(id));
    if (job == null) {
      throw InfoException.of(ResultCode.NOT_FOUND, "job not found");
    }
    return line(job);
  }

  private String abort(InfoRequest request) {
    String id = request.parameter("id", "trid");
    if (!jobs.abort(parse(id == null ? request.required("id") : id))) {
      throw InfoException.of(ResultCode.NOT_FOUND, "id not active");
    }
    return "ok";
  }

  private static String line(QueryJob job) {
    JobRequest request = job.request();
    KeyValues line =
        new KeyValues(':')
            .add("trid", Long.toUnsignedString(request.id()))
            .add("ns", request.namespace());
    if (!request.set().isEmpty()) {
      line.add("set", request.set());
    }
    if (!request.indexName().isEmpty()) {
      line.add("sindex-name", request.indexName());
    }
    if (request.kind() == JobKind.BASIC) {
      line.add("n-pids-requested", request.freshPartitions())
          .add("n-keyds-requested", request.resumedPartitions());
    }
    return ending(progress(line, job), job).toString();
  }

  private static KeyValues progress(KeyValues line, QueryJob job) {
    return line.add("rps", job.request().recordsPerSecond())
        .add("active-threads", job.isActive() ? 1 : 0)
        .add("status", job.status().label())
        .add("job-progress", String.format(Locale.ROOT, "%.2f", job.progress()))
        .add("run-time", job.runMillis())
        .add("time-since-done", job.millisSinceEnd())
        .add("recs-throttled", job.throttled())
        .add("recs-filtered-meta", job.countOf(QueryJob.Outcome.FILTERED_BY_METADATA))
        .add("recs-filtered-bins", job.countOf(QueryJob.Outcome.FILTERED_BY_BINS))
        .add("recs-succeeded", job.countOf(QueryJob.Outcome.SUCCEEDED))
        .add("recs-failed", job.countOf(QueryJob.Outcome.FAILED))
        .add("from", job.request().from());
  }

  private static KeyValues ending(KeyValues line, QueryJob job) {
    line.add("job-type", job.request().kind().label()).add("net-io-bytes", job.sentBytes());
    JobKind kind = job.request().kind();
    if (kind == JobKind.BASIC || kind == JobKind.AGGREGATION) {
      line.add("net-io-time", 0);
    }
    line.add("socket-timeout", job.request().socketTimeoutMillis());
    int active = job.isActive() ? 1 : 0;
    return switch (kind) {
      case BASIC, AGGREGATION -> line;
      case BACKGROUND_OPS -> line.add("ops-active", active);
      case BACKGROUND_UDF ->
          line.add("udf-filename", job.request().function().module())
              .add("udf-function", job.request().function().name())
              .add("udf-active", active);
    };
  }

  /** As C reads numbers: hexadecimal after 0x, octal after 0, else decimal; never zero. */
  private static long parse(String id) {
    long number;
    try {
      number =
          id.startsWith("0x") || id.startsWith("0X")
              ? Long.parseUnsignedLong(id.substring(2), 16)
              : Long.parseUnsignedLong(id, id.length() > 1 && id.startsWith("0") ? 8 : 10);
    } catch (NumberFormatException e) {
      throw InfoException.of(ResultCode.PARAMETER, "bad id");
    }
    if (number == 0) {
      throw InfoException.of(ResultCode.PARAMETER, "bad id");
    }
    return number;
  }
}
