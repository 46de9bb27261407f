package io.aerosdk.embedded.value;

/** A msgpack extension with no meaning to the server; it can be compared but never stored. */
public final class ExtItem implements Item {
  private final byte type;
  private final byte[] data;

  ExtItem(int type, byte[] data) {
    this.type = (byte) type;
    this.data = data;
  }

  /** The extension's type byte. */
  public int type() {
    return type & 0xFF;
  }

  /** The extension's content. */
  public byte[] data() {
    return data;
  }

  @Override
  public Kind kind() {
    return Kind.EXT;
  }

  @Override
  public String toString() {
    return "ExtItem[type=" + type() + ", " + data.length + " bytes]";
  }
}
