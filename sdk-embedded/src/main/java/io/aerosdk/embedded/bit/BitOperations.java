package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;

/**
 * Runs bit operations on values. Thread-safe: nothing is kept between calls, and values that are
 * passed in never change.
 *
 * <pre>{@code
 * Item bits = BitOperations.read(bin, BitCall.parse(operationValue));
 * Change change = BitOperations.modify(bin, BitCall.parse(operationValue));
 * }</pre>
 */
public final class BitOperations {
  private BitOperations() {}

  /**
   * Runs an operation that reads.
   *
   * @param bin the bin's value
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Item read(Item bin, BitCall call) {
    requireNoContext(call);
    BitRead read = BitRead.of(call);
    return read.run(blob(bin));
  }

  /**
   * Runs an operation that modifies; it never has an answer.
   *
   * @param bin the bin's value, null when there is none yet
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Change modify(@Nullable Item bin, BitCall call) {
    requireNoContext(call);
    BitChange change = BitChange.of(call);
    if (bin == null) {
      byte[] created = change.create();
      return new Change(created == null ? null : item(created), null);
    }
    if (change.passesOver()) {
      return new Change(bin, null);
    }
    byte[] blob = blob(bin);
    byte[] changed = change.apply(blob);
    return new Change(changed == blob ? bin : item(changed), null);
  }

  private static Item item(byte[] blob) {
    return BytesItem.of(ParticleType.BLOB, blob);
  }

  private static byte[] blob(Item item) {
    if (item instanceof BytesItem bytes && bytes.particleType() == ParticleType.BLOB) {
      return bytes.content();
    }
    throw BitErrors.wrongType(item.kind());
  }

  private static void requireNoContext(BitCall call) {
    if (call.context() != null) {
      throw new ServerException(
          ResultCode.UNSUPPORTED_FEATURE, "bit operations inside of lists and maps");
    }
  }
}
