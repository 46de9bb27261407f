package io.aerosdk.embedded.security;

import io.aerosdk.embedded.protocol.FrameHeader;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Writes security messages: entries of a header and fields, in one frame. Not thread-safe. */
final class AdminReply {
  private static final int HEADER = 16;

  private final ByteBuf out;
  private final int frame;
  private int entry;
  private int fields;

  AdminReply(ByteBuf out) {
    this.out = out;
    this.frame = out.writerIndex();
    out.writeZero(FrameHeader.SIZE);
  }

  /** Begins an entry. */
  AdminReply entry(int resultCode) {
    entry = out.writerIndex();
    fields = 0;
    out.writeZero(HEADER);
    out.setByte(entry + 1, resultCode);
    return this;
  }

  AdminReply field(int id, byte[] data) {
    out.writeInt(data.length + 1).writeByte(id).writeBytes(data);
    out.setByte(entry + 3, ++fields);
    return this;
  }

  AdminReply field(int id, String text) {
    return field(id, text.getBytes(StandardCharsets.UTF_8));
  }

  AdminReply field(int id, int number) {
    out.writeInt(Integer.BYTES + 1).writeByte(id).writeInt(number);
    out.setByte(entry + 3, ++fields);
    return this;
  }

  AdminReply roles(Collection<String> roles) {
    int start = open(AdminField.ROLES);
    out.writeByte(roles.size());
    roles.forEach(this::name);
    return close(start);
  }

  AdminReply privileges(Collection<Grant> grants) {
    int start = open(AdminField.PRIVILEGES);
    out.writeByte(grants.size());
    for (Grant grant : grants) {
      out.writeByte(grant.privilege().code());
      if (grant.privilege().isScoped()) {
        name(grant.namespace());
        name(grant.set());
      }
    }
    return close(start);
  }

  AdminReply numbers(int id, List<Integer> numbers) {
    int start = open(id);
    out.writeByte(numbers.size());
    numbers.forEach(out::writeInt);
    return close(start);
  }

  private int open(int id) {
    int start = out.writerIndex();
    out.writeInt(0).writeByte(id);
    return start;
  }

  private AdminReply close(int start) {
    out.setInt(start, out.writerIndex() - start - Integer.BYTES);
    out.setByte(entry + 3, ++fields);
    return this;
  }

  private void name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(bytes.length).writeBytes(bytes);
  }

  /** Completes the frame. */
  void end() {
    int size = out.writerIndex() - frame - FrameHeader.SIZE;
    out.setLong(frame, FrameHeader.of(FrameHeader.SECURITY, size));
  }
}
