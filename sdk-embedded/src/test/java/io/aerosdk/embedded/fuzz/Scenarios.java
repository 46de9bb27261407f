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
  static Scenarios load() {
    try (InputStream zipped = Scenarios.class.getResourceAsStream("requests.txt.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(zipped)),
                    StandardCharsets.US_ASCII))) {
      return new Scenarios(lines.lines().map(Scenarios::scenario).toList());
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
