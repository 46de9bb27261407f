package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.JobFunction;
import io.aerosdk.embedded.query.job.JobKind;
import io.aerosdk.embedded.query.job.JobRequest;
import io.aerosdk.embedded.query.job.JobStatus;
import io.aerosdk.embedded.query.job.QueryJob;
import io.aerosdk.embedded.query.job.QueryJobs;
import org.junit.jupiter.api.Test;

final class QueryControlTest {
  private static final long MILLI = 1_000_000;

  private long nanos;
  private final QueryJobs jobs = new QueryJobs(() -> nanos);

  @Test
  void aShortQueryMustBeOverInTime() {
    QueryControl control = QueryControl.ofShort(() -> nanos, 100, jobs);
    nanos += 100 * MILLI;
    assertThat(control.stopCode()).isEqualTo(ResultCode.OK);
    nanos += MILLI;
    assertThat(control.stopCode()).isEqualTo(ResultCode.TIMEOUT);
    control.end(JobStatus.DONE);
    assertThat(jobs.list()).isEmpty();
  }

  @Test
  void aLongQueryEndsWhenItIsAborted() {
    QueryJob job = jobs.start(request(0));
    QueryControl control = QueryControl.ofLong(() -> nanos, jobs, job);
    nanos += 3_600_000 * MILLI;
    assertThat(control.stopCode()).isEqualTo(ResultCode.OK);
    assertThat(control.aheadMillis(1_000_000)).isZero();
    jobs.abort(5);
    assertThat(control.stopCode()).isEqualTo(ResultCode.QUERY_ABORT);
    control.end(JobStatus.ABORTED);
    assertThat(job.status()).isEqualTo(JobStatus.ABORTED);
  }

  @Test
  void keepsToItsRecordsPerSecond() {
    QueryControl control = QueryControl.ofLong(() -> nanos, jobs, jobs.start(request(100)));
    assertThat(control.aheadMillis(0)).isZero();
    assertThat(control.aheadMillis(50)).isEqualTo(500);
    nanos += 400 * MILLI;
    assertThat(control.aheadMillis(50)).isEqualTo(100);
    nanos += 400 * MILLI;
    assertThat(control.aheadMillis(50)).isZero();
  }

  @Test
  void tellsTheListHowFarItIs() {
    QueryJob job = jobs.start(request(0));
    QueryControl control = QueryControl.ofLong(() -> nanos, jobs, job);
    control.succeeded();
    control.filtered();
    control.sent(70);
    control.partitionDone(1_024);
    assertThat(job.countOf(QueryJob.Outcome.SUCCEEDED)).isEqualTo(1);
    assertThat(job.countOf(QueryJob.Outcome.FILTERED_BY_BINS)).isEqualTo(1);
    assertThat(job.sentBytes()).isEqualTo(70);
    assertThat(job.progress()).isEqualTo(25.0);
  }

  private static JobRequest request(long perSecond) {
    return new JobRequest(
        5, JobKind.BASIC, JobFunction.NONE, "test", "", "", perSecond, "here+1", 10_000, 4_096, 0);
  }
}
