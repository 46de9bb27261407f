package io.aerosdk.embedded.value;

import java.util.HexFormat;

/** Bytes as hexadecimal text, blanks allowed, as the tests write them. */
public final class Hex {
  private Hex() {}

  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  public static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  public static Item item(String hex) {
    return MsgPackReader.readAll(bytes(hex));
  }
}
