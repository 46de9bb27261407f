package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.cdt.CdtOperations;
import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;
import java.util.Objects;
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
    BitRead read = BitRead.of(call);
    ListItem context = call.context();
    if (context == null) {
      return read.run(blob(bin));
    }
    Item answer = CdtOperations.readAt(bin, context, BitTarget.of(read));
    return Objects.requireNonNull(answer);
  }

  /**
   * Runs an operation that modifies; it never has an answer.
   *
   * @param bin the bin's value, null when there is none yet
   * @throws ServerException with the result code of whatever is wrong
   */
  public static Change modify(@Nullable Item bin, BitCall call) {
    BitChange change = BitChange.of(call);
    ListItem context = call.context();
    if (context == null) {
      return apply(change, bin);
    }
    if (bin != null) {
      return CdtOperations.modifyAt(bin, context, BitTarget.of(change));
    }
    if (change.flags().noFail()) {
      return new Change(null, null);
    }
    throw BitErrors.binNotFound();
  }

  static Change apply(BitChange change, @Nullable Item element) {
    if (element == null) {
      byte[] created = change.create();
      return new Change(created == null ? null : item(created), null);
    }
    if (change.passesOver()) {
      return new Change(element, null);
    }
    byte[] blob = blob(element);
    byte[] changed = change.apply(blob);
    return new Change(changed == blob ? element : item(changed), null);
  }

  private static Item item(byte[] blob) {
    return BytesItem.of(ParticleType.BLOB, blob);
  }

  static byte[] blob(Item item) {
    if (item instanceof BytesItem bytes && bytes.particleType() == ParticleType.BLOB) {
      return bytes.content();
    }
    throw BitErrors.wrongType(item.kind());
  }
}
