package io.aerosdk.embedded.load;

import io.aerosdk.embedded.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server in a JVM of its own, and what it takes of the machine. */
final class ServerJvm implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Listening on [^:]*:(\\d+)");

  private final Process process;
  private final int port;

  /**
   * Starts the server.
   *
   * @param jvmOptions more options for its JVM, separated by blanks
   */
  ServerJvm(String jvmOptions) throws IOException {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    Arrays.stream(jvmOptions.split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "--port", "0"));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    // The JVM may say something of its own before.
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        port = Integer.parseInt(address.group(1));
        return;
      }
    }
    throw new IOException("the server does not start");
  }

  int port() {
    return port;
  }

  /** Processor time so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Bytes of the objects that are reachable; collects garbage. */
  long liveBytes() throws IOException {
    Process tool =
        new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String total = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(tool.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        total = line.startsWith("Total") ? line : total;
      }
    }
    String[] columns = total.trim().split(" +", -1);
    return Long.parseLong(columns[columns.length - 1]);
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
