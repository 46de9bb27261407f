package io.aerosdk.embedded;

import io.aerosdk.embedded.command.RequestGuard;
import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.embedded.info.InfoCommands;
import io.aerosdk.embedded.info.InfoSession;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FrameHandler;
import io.aerosdk.embedded.protocol.FrameHeader;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.security.ConnectionAccess;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Hands the frames of one connection to those who answer them. */
final class ClientSession implements FrameHandler {
  private static final int SECURITY_HEADER_SIZE = 16;
  private static final int NOT_SUPPORTED = ResultCode.SECURITY_NOT_SUPPORTED;
  private static final int NOT_ENABLED = ResultCode.SECURITY_NOT_ENABLED;

  private final String nodeId;
  private final Faults faults;
  private final DataCommands data;
  private final InfoCommands info;
  private final InfoSession infoSession;
  private final @Nullable ConnectionAccess access;
  private final RequestGuard guard;
  private final String from;

  /**
   * @param remote who connected, as {@code address:port}
   * @param access what the connection may do; null for everything
   */
  ClientSession(
      String nodeId,
      Faults faults,
      DataCommands data,
      InfoCommands info,
      String remote,
      @Nullable ConnectionAccess access) {
    this.access = access;
    this.guard = access == null ? RequestGuard.OPEN : access::check;
    this.nodeId = nodeId;
    this.faults = faults;
    this.data = data;
    this.info = info;
    this.infoSession = info.newSession(access);
    int port = remote.lastIndexOf(':');
    this.from = port < 0 ? remote : remote.substring(0, port) + "+" + remote.substring(port + 1);
  }

  @Override
  public Answer answer(int type, byte[] body) {
    return faults.isEmpty()
        ? right(type, body)
        : faults.answer(nodeId, type, body, () -> right(type, body));
  }

  private Answer right(int type, byte[] body) {
    return switch (type) {
      case FrameHeader.INFO -> info.answer(body, infoSession);
      case FrameHeader.SECURITY -> access == null ? this::refuseSecurity : access.answer(body);
      case FrameHeader.MESSAGE -> data.answer(body, from, guard);
      case FrameHeader.COMPRESSED -> DataCommands.status(ResultCode.ENTERPRISE_ONLY);
      default -> Answer.CLOSE;
    };
  }

  @Override
  public void disconnected() {
    infoSession.close();
  }

  private Answer.Next refuseSecurity(ByteBuf out) {
    out.writeLong(FrameHeader.of(FrameHeader.SECURITY, SECURITY_HEADER_SIZE));
    int start = out.writerIndex();
    out.writeZero(SECURITY_HEADER_SIZE);
    out.setByte(start + 1, info.isEnterprise() ? NOT_ENABLED : NOT_SUPPORTED);
    return Answer.Next.DONE;
  }
}
