package io.aerosdk.embedded.udf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A registered module. Immutable: nobody writes into its source. */
public final class UdfModule {
  /** The directory that error messages of scripts name, as those of a packaged server do. */
  private static final String DIRECTORY = "/opt/aerospike/usr/udf/lua/";

  private final String file;
  private final byte[] source;
  private final String hash;

  /**
   * @param file the name of the file, with its ending
   * @param source its content; the module takes ownership
   */
  public UdfModule(String file, byte[] source) {
    this.file = file;
    this.source = source;
    this.hash = sha1(source);
  }

  /** The name of the file, with its ending. */
  public String file() {
    return file;
  }

  /** The content of the file; not to be written to. */
  public byte[] source() {
    return source;
  }

  /** The SHA-1 of the content, in hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /** Where Lua believes the source to come from. */
  public String chunkName() {
    return "@" + DIRECTORY + file;
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
