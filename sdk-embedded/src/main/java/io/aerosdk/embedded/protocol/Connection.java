package io.aerosdk.embedded.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client connection: cuts the stream into frames and has each answered before it looks at the
 * next. Bytes are gathered as they arrive; a size in a header reserves nothing. All fields belong
 * to the event loop of the channel.
 */
final class Connection extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final FrameHandler handler;
  private final Executor workers;
  private ByteBuf received = Unpooled.EMPTY_BUFFER;
  private @Nullable AnswerPump answering;
  private boolean decoding;

  Connection(FrameHandler handler, Executor workers) {
    this.handler = handler;
    this.workers = workers;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    received =
        ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), received, (ByteBuf) message);
    if (answering == null) {
      answerReceived(ctx);
    } else {
      ctx.channel().config().setAutoRead(false);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (answering != null && ctx.channel().isWritable()) {
      answering.resume();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (answering != null) {
      answering.resume();
    }
    received.release();
    received = Unpooled.EMPTY_BUFFER;
    handler.disconnected();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // A reset by the client leaves nobody to tell; anything else is a fault of the server.
    if (!(cause instanceof IOException)) {
      LOG.error("Request from {} failed; closing the connection", ctx.channel(), cause);
    }
    var unused = ctx.close();
  }

  private void answerReceived(ChannelHandlerContext ctx) {
    decoding = true;
    try {
      while (answering == null && received.readableBytes() >= FrameHeader.SIZE) {
        long header = received.getLong(received.readerIndex());
        if (!FrameHeader.isAcceptable(header)) {
          var unused = ctx.close();
          return;
        }
        int size = FrameHeader.bodySize(header);
        if (received.readableBytes() - FrameHeader.SIZE < size) {
          return;
        }
        byte[] body = new byte[size];
        received.skipBytes(FrameHeader.SIZE).readBytes(body);
        answer(ctx, FrameHeader.type(header), body);
      }
    } finally {
      decoding = false;
      if (!received.isReadable()) {
        received.release();
        received = Unpooled.EMPTY_BUFFER;
      }
    }
  }

  private void answer(ChannelHandlerContext ctx, int type, byte[] body) {
    AnswerPump pump =
        new AnswerPump(ctx.channel(), handler.answer(type, body), workers, () -> answered(ctx));
    answering = pump;
    pump.start();
  }

  private void answered(ChannelHandlerContext ctx) {
    answering = null;
    if (!decoding && ctx.channel().isActive()) {
      answerReceived(ctx);
      if (answering == null) {
        ctx.channel().config().setAutoRead(true);
      }
    }
  }
}
