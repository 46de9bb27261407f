package io.aerosdk.it.replay.compare;

import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageHeader;
import io.aerosdk.it.replay.wire.MessageOperation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The bytes of a message without what differs from run to run. */
final class MaskedBytes {
  private static final String UDF_ERROR = "FAILURE";
  private static final int NOT_FOUND = 2;
  private static final int GENERATION = 6;
  private static final int VOID_TIME = 10;
  private static final int AFTER_VOID_TIME = 14;
  private static final byte SOME_TIME = 0x7f;

  /** Folders in front of a file name: where the server keeps its Lua files. */
  private static final Pattern FOLDERS =
      Pattern.compile("(?<=^|[\\s:'\"\\[(])/?([\\w.-]+/)+(?=[\\w.-]*)");

  private MaskedBytes() {}

  static Bytes of(Message message) {
    byte[] masked = message.raw().toArray();
    if (message.header().voidTime() != 0) {
      Arrays.fill(masked, VOID_TIME, AFTER_VOID_TIME, SOME_TIME);
    }
    // A record that expired or was truncated shows generation and end of life until it is reaped.
    if (message.resultCode() == NOT_FOUND) {
      Arrays.fill(masked, GENERATION, AFTER_VOID_TIME, (byte) 0);
    }
    return isUdfError(message)
        ? withoutFolders(masked, message.operations().get(0))
        : Bytes.of(masked);
  }

  /** Whether a bin carries the text of a failed Lua function. */
  static boolean isUdfError(String bin) {
    return bin.equals(UDF_ERROR);
  }

  private static boolean isUdfError(Message message) {
    return message.operations().size() == 1 && isUdfError(message.operations().get(0).bin());
  }

  private static Bytes withoutFolders(byte[] masked, MessageOperation error) {
    String text = FOLDERS.matcher(error.value().text(StandardCharsets.UTF_8)).replaceAll("");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(masked, 0, MessageHeader.SIZE);
    out.write(error.particleType());
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return Bytes.of(out.toByteArray());
  }
}
