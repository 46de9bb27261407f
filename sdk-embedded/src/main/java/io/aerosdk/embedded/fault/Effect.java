package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FrameHeader;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.netty.buffer.ByteBuf;
import java.util.function.Supplier;

/** What goes wrong. */
@FunctionalInterface
interface Effect {

  /**
   * The answer that the client gets instead.
   *
   * @param frameType the type of the request's frame
   * @param real makes the right answer; a request whose answer is not made is not done
   */
  Answer spoil(int frameType, Supplier<Answer> real);

  /** Nothing is done; the answer is that error. */
  static Effect error(int resultCode) {
    return (type, real) -> out -> refuse(type, resultCode, out);
  }

  private static Answer.Next refuse(int type, int resultCode, ByteBuf out) {
    switch (type) {
      case FrameHeader.INFO -> new MessageWriter(out).text("ERROR:" + resultCode + ":fault\n");
      case FrameHeader.SECURITY -> {
        out.writeLong(FrameHeader.of(FrameHeader.SECURITY, 16));
        int start = out.writerIndex();
        out.writeZero(16).setByte(start + 1, resultCode);
      }
      default -> new MessageWriter(out).status(resultCode, MessageFlags.LAST);
    }
    return Answer.Next.DONE;
  }

  /** Bytes that no client can take for a frame. */
  static Answer.Next garbage(ByteBuf out) {
    for (int i = 0; i < 64; i++) {
      out.writeByte(0xA5 ^ i);
    }
    return Answer.Next.DONE;
  }
}
