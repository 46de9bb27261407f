package io.aerosdk.internal.behavior;

import io.aerosdk.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the bytes and the text of configuration files. */
public final class FileText {
  private static final int LIMIT = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FileText() {}

  /**
   * The bytes of a file.
   *
   * @throws ConfigurationException if there is no such file, or it cannot be read or is larger than
   *     1 MiB
   */
  public static byte[] bytes(Path file) {
    Origin origin = new Origin(file.toString());
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw origin.refuse("is not a regular file", null);
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
          throw origin.refuse("is larger than 1 MiB", null);
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw origin.refuse("does not exist", e);
    } catch (IOException e) {
      throw origin.refuse("cannot be read: " + e, e);
    }
  }

  /**
   * The text of some bytes.
   *
   * @throws ConfigurationException if it is not UTF-8
   */
  public static String decode(Origin origin, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw origin.refuse("must be UTF-8 text, got other bytes", e);
    }
  }
}
