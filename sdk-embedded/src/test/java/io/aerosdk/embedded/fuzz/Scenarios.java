package io.aerosdk.embedded.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;

/**
 * Requests as the official client sent them to a real server, in the order that makes sense of
 * them.
 *
 * @param all for each scenario its requests, whole frames
 */
record Scenarios(List<List<byte[]>> all) {
  /** What a real server was sent. */
  static Scenarios recorded() {
    try (InputStream zipped = resource("requests.txt.gz")) {
      return read(new GZIPInputStream(zipped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server once stumbled over. */
  static Scenarios findings() {
    return read(resource("findings.txt"));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Scenarios.class.getResourceAsStream(name));
  }

  private static Scenarios read(InputStream source) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(source, StandardCharsets.US_ASCII))) {
      return new Scenarios(
          lines
              .lines()
              .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
              .map(Scenarios::scenario)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> scenario(String line) {
    return Arrays.stream(line.split(" ", -1)).map(Base64.getDecoder()::decode).toList();
  }

  List<byte[]> any(RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  byte[] anyRequest(RandomGenerator random) {
    List<byte[]> scenario = any(random);
    return scenario.get(random.nextInt(scenario.size()));
  }
}
