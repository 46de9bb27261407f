package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.Answer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Has the right reply made as a whole, so that the request is done, and sends what is left of it.
 */
abstract class WholeReply implements Answer {
  private final Answer real;
  private @Nullable ByteBuf reply;

  WholeReply(Answer real) {
    this.real = real;
  }

  /** Writes the next piece of the spoiled reply. */
  abstract Next spoil(ByteBuf reply, ByteBuf out);

  @Override
  public final Next write(ByteBuf out) {
    if (reply == null) {
      reply = collect(out.alloc());
    }
    Next next = spoil(reply, out);
    if (next == Next.DONE || next == Next.CLOSE) {
      release();
    }
    return next;
  }

  private ByteBuf collect(ByteBufAllocator allocator) {
    ByteBuf collected = allocator.buffer();
    Next next;
    do {
      next = real.write(collected);
    } while (next == Next.MORE || next == Next.PAUSE);
    return collected;
  }

  @Override
  public final boolean isLong() {
    return real.isLong();
  }

  @Override
  public final void abandoned() {
    real.abandoned();
    release();
  }

  private void release() {
    if (reply != null) {
      reply.release();
      reply = null;
    }
  }

  /** Sends nothing and closes the connection. */
  static final class Dropped extends WholeReply {
    Dropped(Answer real) {
      super(real);
    }

    @Override
    Next spoil(ByteBuf reply, ByteBuf out) {
      return Next.CLOSE;
    }
  }

  /** Sends the beginning and closes the connection. */
  static final class Cut extends WholeReply {
    private final int bytes;
    private boolean sent;

    Cut(Answer real, int bytes) {
      super(real);
      this.bytes = bytes;
    }

    @Override
    Next spoil(ByteBuf reply, ByteBuf out) {
      if (sent) {
        return Next.CLOSE;
      }
      sent = true;
      out.writeBytes(reply, Math.min(bytes, reply.readableBytes()));
      return Next.MORE;
    }
  }

  /** Sends byte after byte, with a pause between them. */
  static final class Dripping extends WholeReply {
    private final long millis;

    Dripping(Answer real, long millis) {
      super(real);
      this.millis = millis;
    }

    @Override
    Next spoil(ByteBuf reply, ByteBuf out) {
      if (!reply.isReadable()) {
        return Next.DONE;
      }
      out.writeByte(reply.readByte());
      return reply.isReadable() ? Next.PAUSE : Next.DONE;
    }

    @Override
    public long pauseMillis() {
      return millis;
    }
  }
}
