package io.aerosdk.embedded.value;

/**
 * A double.
 *
 * @param value any double, NaN included
 */
public record DoubleItem(double value) implements Item {
  @Override
  public Kind kind() {
    return Kind.DOUBLE;
  }
}
