package io.aerosdk.it.replay.transcript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.aerosdk.it.replay.wire.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of an area from the class path. Thread-safe. */
public final class TranscriptReader {
  private static final String FOLDER = "/transcripts/";

  private TranscriptReader() {}

  /**
   * All scenarios of an area that have steps, in the order of the recording; one without steps
   * could not fail.
   *
   * @throws IllegalArgumentException if there is no such area, or a line that breaks the format
   */
  public static List<Scenario> read(String area) {
    String resource = FOLDER + area + ".jsonl.gz";
    try (InputStream raw = TranscriptReader.class.getResourceAsStream(resource)) {
      if (raw == null) {
        throw new IllegalArgumentException("no transcripts at " + resource);
      }
      InputStream plain = new GZIPInputStream(raw);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .filter(json -> !json.getAsJsonArray("steps").isEmpty())
          .map(TranscriptReader::scenario)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static Scenario scenario(JsonObject json) {
    String id = json.get("id").getAsString();
    List<Step> steps = new ArrayList<>();
    for (JsonElement step : json.getAsJsonArray("steps")) {
      steps.add(step(id, steps.size() + 1, step.getAsJsonObject()));
    }
    return new Scenario(id, json.get("title").getAsString(), steps);
  }

  private static Step step(String id, int number, JsonObject json) {
    Bytes reply = bytes(json, "resp");
    if (json.has("closed") != reply.isEmpty()) {
      throw new IllegalArgumentException(
          id + " step " + number + " must have either a reply or 'closed'");
    }
    return new Step(
        number,
        json.get("desc").getAsString(),
        bytes(json, "req"),
        reply,
        json.has("decoded") ? json.get("decoded").toString() : "",
        CompareRule.parse(json.get("cmp").getAsString()),
        match(json),
        json.get("multi").getAsBoolean(),
        Instant.ofEpochMilli(json.get("t").getAsLong()),
        Duration.ofMillis(json.has("delayMs") ? json.get("delayMs").getAsLong() : 0));
  }

  private static @Nullable Pattern match(JsonObject json) {
    return json.has("match") ? Pattern.compile(json.get("match").getAsString()) : null;
  }

  private static Bytes bytes(JsonObject json, String name) {
    return Bytes.of(Base64.getDecoder().decode(json.get(name).getAsString()));
  }
}
