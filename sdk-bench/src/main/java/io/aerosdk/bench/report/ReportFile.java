package io.aerosdk.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes whole files, so that a reader never finds half of one. */
final class ReportFile {
  private ReportFile() {}

  static void write(Path file, String text) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = whole.resolveSibling(whole.getFileName() + ".part");
      Files.writeString(part, text);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + whole, e);
    }
  }
}
