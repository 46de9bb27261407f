package io.aerosdk.embedded.query.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryJobsTest {
  private long nanos = 1;
  private final QueryJobs jobs = new QueryJobs(() -> nanos);

  @Test
  void runningJobsComeFirstAndThenTheLastThatEnded() {
    QueryJob first = start(1);
    QueryJob second = start(2);
    QueryJob third = start(3);
    jobs.end(second, JobStatus.DONE);
    jobs.end(first, JobStatus.ABORTED);
    assertThat(jobs.list()).containsExactly(third, first, second);
    assertThat(jobs.find(1)).isSameAs(first);
    assertThat(jobs.find(4)).isNull();
  }

  @Test
  void anIdIsTakenUntilTheJobIsForgotten() {
    jobs.end(start(7), JobStatus.DONE);
    assertThatThrownBy(() -> start(7))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(ResultCode.PARAMETER));
    for (int i = 100; i < 200; i++) {
      jobs.end(start(i), JobStatus.DONE);
    }
    assertThat(jobs.find(7)).isNull();
    assertThat(start(7).isActive()).isTrue();
  }

  @Test
  void choosesAnIdForThoseWithout() {
    QueryJob one = start(0);
    QueryJob other = start(0);
    assertThat(one.request().id()).isNotZero().isNotEqualTo(other.request().id());
  }

  @Test
  void onlySoManyRunAtATime() {
    List<QueryJob> running = new ArrayList<>();
    for (int i = 1; i <= 128; i++) {
      running.add(start(i));
    }
    assertThatThrownBy(() -> start(1_000))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(ResultCode.FORBIDDEN));
    jobs.end(running.get(5), JobStatus.DONE);
    assertThat(start(1_000).isActive()).isTrue();
  }

  @Test
  void abortsOnlyWhatRuns() {
    QueryJob running = start(1);
    jobs.end(start(2), JobStatus.DONE);
    assertThat(jobs.abort(2)).isFalse();
    assertThat(jobs.abort(3)).isFalse();
    assertThat(running.abortWanted()).isFalse();
    assertThat(jobs.abort(1)).isTrue();
    assertThat(running.abortWanted()).isTrue();
    assertThat(running.isActive()).isTrue();
    assertThat(jobs.abortAll()).isEqualTo(1);
  }

  @Test
  void timesStandStillWhenTheJobHasEnded() {
    QueryJob job = start(1);
    nanos += 5_000_000;
    assertThat(job.runMillis()).isEqualTo(5);
    assertThat(job.millisSinceEnd()).isZero();
    jobs.end(job, JobStatus.CLIENT_GONE);
    nanos += 3_000_000;
    jobs.end(job, JobStatus.DONE);
    assertThat(job.status()).isEqualTo(JobStatus.CLIENT_GONE);
    assertThat(job.runMillis()).isEqualTo(5);
    assertThat(job.millisSinceEnd()).isEqualTo(3);
  }

  private QueryJob start(long id) {
    return jobs.start(
        new JobRequest(
            id, JobKind.BASIC, JobFunction.NONE, "test", "s", "", 0, "here+1", 10_000, 4_096, 0));
  }
}
