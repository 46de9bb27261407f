package io.aerosdk.embedded.udf.lua;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The parts of the Lua side, from the resources of this package. */
final class LuaSource {
  private LuaSource() {}

  /**
   * The text of a part.
   *
   * @throws IllegalStateException if the jar is incomplete
   */
  static byte[] of(String name) {
    try (InputStream in = LuaSource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
