package io.aerosdk.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a setting names, and the words for what is wrong with it.
 *
 * @param setting such as {@code caFile}
 * @param path the file
 */
record SettingFile(String setting, Path path) {
  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if that is impossible
   */
  byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw refuse("name a file", "which does not exist", missing);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          setting + " must name a file that can be read, got " + path + " (" + unreadable + ")",
          unreadable);
    }
  }

  /** The file without its directory. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  IllegalArgumentException refuse(String rule, String got, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        setting + " must " + rule + ", got " + path + ", " + got, cause);
  }
}
