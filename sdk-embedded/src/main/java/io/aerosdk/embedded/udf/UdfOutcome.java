package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;

/**
 * How a function ended.
 *
 * @param succeeded whether it came to its end
 * @param value what it gave, or the text of the error
 */
public record UdfOutcome(boolean succeeded, Item value) {
  /** A function that came to its end. */
  public static UdfOutcome success(Item value) {
    return new UdfOutcome(true, value);
  }

  /** A function that failed, with the text that the client gets. */
  public static UdfOutcome failure(String text) {
    return new UdfOutcome(false, BytesItem.of(text));
  }

  /** A function that failed, with the text that the client gets as the script made it. */
  public static UdfOutcome failure(BytesItem text) {
    return new UdfOutcome(false, text);
  }
}
