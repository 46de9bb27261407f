package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.List;
import java.util.Optional;

/** What the nodes know about background jobs. */
public final class JobRequests {
  private static final String DONE = "done(ok)";

  private JobRequests() {}

  /**
   * Whether a job has ended well on all nodes. A node that does not know it has nothing to do, or
   * has forgotten it: it knew the job before it answered that it had started.
   *
   * @param what the job, for messages
   */
  public static TaskCheck done(String what, long id) {
    return new TaskCheck(
        what,
        InfoRequest.of(
            Call.of(what, Kind.READ),
            Target.ALL,
            "query-show:id=" + Long.toUnsignedString(id),
            JobRequests::allDone));
  }

  private static boolean allDone(List<InfoReply> replies) {
    boolean all = true;
    for (InfoReply reply : replies) {
      all &= isDone(reply); // asks every one: a job that was stopped on any is an error
    }
    return all;
  }

  private static boolean isDone(InfoReply reply) {
    Optional<InfoError> error = reply.error(0);
    if (error.isPresent() && error.get().code() == ResultCode.KEY_NOT_FOUND_ERROR) {
      return true;
    }
    Fields fields = new Fields(reply, InfoText.pairs(reply.value(), ':'));
    String status = fields.text("status");
    if (status.startsWith("done") && !status.equals(DONE)) {
      throw reply.failure(ResultCode.QUERY_ABORTED, "the job was stopped: " + status);
    }
    return status.equals(DONE);
  }
}
