package io.aerosdk.embedded.security;

import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A decoded security message. Immutable by agreement. */
final class AdminRequest {
  private static final int HEADER = 16;

  private final int command;
  private final Map<Integer, byte[]> fields;

  private AdminRequest(int command, Map<Integer, byte[]> fields) {
    this.command = command;
    this.fields = fields;
  }

  /**
   * Decodes what follows the frame header.
   *
   * @throws ServerException if it is not well-formed
   */
  static AdminRequest parse(byte[] body) {
    Cursor in = new Cursor(body, 0, body.length);
    in.skip(HEADER);
    Map<Integer, byte[]> fields = new HashMap<>();
    for (int left = body[3] & 0xff; left > 0; left--) {
      long size = in.u32() - 1;
      int id = in.u8();
      int start = in.skip(size);
      fields.put(id, Arrays.copyOfRange(body, start, start + (int) size));
    }
    return new AdminRequest(body[2] & 0xff, fields);
  }

  int command() {
    return command;
  }

  boolean has(int field) {
    return fields.containsKey(field);
  }

  byte @Nullable [] bytes(int field) {
    return fields.get(field);
  }

  /** The text of a field; empty if there is none. */
  String text(int field) {
    byte[] data = fields.get(field);
    return data == null ? "" : new String(data, StandardCharsets.UTF_8);
  }

  /** The number in a field; 0 if there is none. */
  int number(int field) {
    byte[] data = fields.get(field);
    return data == null || data.length != Integer.BYTES ? 0 : ByteBuffer.wrap(data).getInt();
  }

  /** The names of roles. */
  Set<String> roles() {
    Set<String> roles = new LinkedHashSet<>();
    Cursor in = cursor(AdminField.ROLES);
    for (int left = in.u8(); left > 0; left--) {
      roles.add(name(in));
    }
    return roles;
  }

  /** The privileges of a role. */
  Set<Grant> privileges() {
    Set<Grant> grants = new LinkedHashSet<>();
    if (!has(AdminField.PRIVILEGES)) {
      return grants;
    }
    Cursor in = cursor(AdminField.PRIVILEGES);
    for (int left = in.u8(); left > 0; left--) {
      Privilege privilege =
          Privilege.of(in.u8())
              .orElseThrow(
                  () -> new ServerException(ResultCode.INVALID_PRIVILEGE, "no such privilege"));
      grants.add(
          privilege.isScoped() ? new Grant(privilege, name(in), name(in)) : Grant.of(privilege));
    }
    return grants;
  }

  private static String name(Cursor in) {
    int size = in.u8();
    int start = in.skip(size);
    return new String(in.array(), start, size, StandardCharsets.UTF_8);
  }

  private Cursor cursor(int field) {
    byte[] data = fields.get(field);
    if (data == null) {
      throw new ServerException(ResultCode.PARAMETER, "field " + field + " is missing");
    }
    return new Cursor(data, 0, data.length);
  }
}
