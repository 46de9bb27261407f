package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.JobStatus;
import io.netty.buffer.ByteBuf;

/**
 * An answer that is on the list of queries while it is written, and ends when it is aborted there.
 *
 * @param answer what to answer
 * @param control its place on the list
 */
record ListedAnswer(Answer answer, QueryControl control) implements Answer {
  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public Next write(ByteBuf out) {
    if (control.stopCode() != ResultCode.OK) {
      new MessageWriter(out).status(control.stopCode(), MessageFlags.LAST);
      control.end(JobStatus.ABORTED);
      return Next.DONE;
    }
    int start = out.writerIndex();
    try {
      Next next = answer.write(out);
      control.sent(out.writerIndex() - start);
      if (next == Next.DONE) {
        control.end(JobStatus.DONE);
      }
      return next;
    } catch (RuntimeException | Error e) {
      control.end(JobStatus.FAILED);
      throw e;
    }
  }

  @Override
  public long pauseMillis() {
    return answer.pauseMillis();
  }

  @Override
  public long patienceMillis() {
    return control.patienceMillis();
  }

  @Override
  public void stalled() {
    answer.abandoned();
    control.end(JobStatus.CLIENT_STALLED);
  }

  @Override
  public void abandoned() {
    answer.abandoned();
    control.end(JobStatus.CLIENT_GONE);
  }
}
