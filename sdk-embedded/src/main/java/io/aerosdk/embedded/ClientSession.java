package io.aerosdk.embedded;

import io.aerosdk.embedded.info.InfoCommands;
import io.aerosdk.embedded.info.InfoSession;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FrameHandler;
import io.aerosdk.embedded.protocol.FrameHeader;
import io.aerosdk.embedded.protocol.ResultCode;
import io.netty.buffer.ByteBuf;

/** Hands the frames of one connection to those who answer them. */
final class ClientSession implements FrameHandler {
  private static final int SECURITY_HEADER_SIZE = 16;

  private final DataCommands data;
  private final InfoCommands info;
  private final InfoSession infoSession;
  private final String from;

  /**
   * @param remote who connected, as {@code address:port}
   */
  ClientSession(DataCommands data, InfoCommands info, String remote) {
    this.data = data;
    this.info = info;
    this.infoSession = info.newSession();
    int port = remote.lastIndexOf(':');
    this.from = port < 0 ? remote : remote.substring(0, port) + "+" + remote.substring(port + 1);
  }

  @Override
  public Answer answer(int type, byte[] body) {
    return switch (type) {
      case FrameHeader.INFO -> info.answer(body, infoSession);
      case FrameHeader.SECURITY -> ClientSession::refuseSecurity;
      case FrameHeader.MESSAGE -> data.answer(body, from);
      case FrameHeader.COMPRESSED -> DataCommands.status(ResultCode.ENTERPRISE_ONLY);
      default -> Answer.CLOSE;
    };
  }

  @Override
  public void disconnected() {
    infoSession.close();
  }

  private static Answer.Next refuseSecurity(ByteBuf out) {
    out.writeLong(FrameHeader.of(FrameHeader.SECURITY, SECURITY_HEADER_SIZE));
    int start = out.writerIndex();
    out.writeZero(SECURITY_HEADER_SIZE);
    out.setByte(start + 1, ResultCode.SECURITY_NOT_SUPPORTED);
    return Answer.Next.DONE;
  }
}
