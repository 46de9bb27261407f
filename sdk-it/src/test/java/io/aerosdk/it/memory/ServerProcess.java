package io.aerosdk.it.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An embedded server in a JVM of its own, so that its records are not in this one. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on ([^;]+);.*");

  private final Process process;
  private final String seeds;

  private ServerProcess(Process process, String seeds) {
    this.process = process;
    this.seeds = seeds;
  }

  static ServerProcess start() {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            "io.aerosdk.embedded.Main",
            "--port",
            "0");
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = command.start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher listening = LISTENING.matcher(line);
        if (listening.matches()) {
          return new ServerProcess(process, listening.group(1));
        }
      }
      throw new AssertionError("The server ended with " + process.exitValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String seeds() {
    return seeds;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
