package io.aerosdk.bench;

import io.aerosdk.embedded.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server in a JVM of its own, so that its garbage and its compiled code stay out of
 * what is measured. It ends with this object, or with this JVM.
 */
final class ServerProcess implements ServerCpu, AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on (\\S+?);.*");

  private final Process process;
  private final String seeds;

  private ServerProcess(Process process, String seeds) {
    this.process = process;
    this.seeds = seeds;
  }

  /** A cluster of that many nodes, all in that JVM. */
  static ServerProcess start(int nodes) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "--port",
                  "0",
                  "--nodes",
                  Integer.toString(nodes))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "bench-server-stop"));
      return new ServerProcess(process, seeds(process));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a JVM for the server", e);
    }
  }

  private static String seeds(Process process) throws IOException {
    BufferedReader output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        return listening.group(1);
      }
    }
    throw new IllegalStateException("The server ended before it listened");
  }

  /** Where it listens, as {@code host:port}. */
  String seeds() {
    return seeds;
  }

  @Override
  public long cpuNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(-1L);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
