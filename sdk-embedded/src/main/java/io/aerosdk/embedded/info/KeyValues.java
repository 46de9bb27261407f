package io.aerosdk.embedded.info;

/** Writes {@code key=value} pairs with a separator between them. Not thread-safe. */
final class KeyValues {
  private final StringBuilder text = new StringBuilder();
  private final char separator;

  KeyValues(char separator) {
    this.separator = separator;
  }

  KeyValues add(String key, Object value) {
    if (text.length() > 0) {
      text.append(separator);
    }
    text.append(key).append('=').append(value);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
