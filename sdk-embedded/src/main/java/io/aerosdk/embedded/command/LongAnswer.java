package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Answer;
import io.netty.buffer.ByteBuf;

/**
 * An answer in one piece that takes too long for an event loop.
 *
 * @param answer what to answer
 */
public record LongAnswer(Answer answer) implements Answer {
  @Override
  public Next write(ByteBuf out) {
    return answer.write(out);
  }

  @Override
  public boolean isLong() {
    return true;
  }
}
