package io.aerosdk.ael;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What an official parser made of one text. */
public record AelVector(JsonObject json) {

  private static final List<AelVector> ALL = load();

  /** All vectors of the file. */
  public static List<AelVector> all() {
    return ALL;
  }

  private static List<AelVector> load() {
    try (InputStream packed =
            Objects.requireNonNull(AelVector.class.getResourceAsStream("/ael/vectors.jsonl.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> new AelVector(JsonParser.parseString(line).getAsJsonObject()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return Objects.requireNonNull(text("id"));
  }

  public String construct() {
    return Objects.requireNonNull(text("construct"));
  }

  public String conformance() {
    return Objects.requireNonNull(text("conformance"));
  }

  public String ael() {
    return Objects.requireNonNull(text("ael"));
  }

  boolean ofContext() {
    return "ctx".equals(text("kind"));
  }

  public boolean failed() {
    return json.has("error") && !json.get("error").isJsonNull();
  }

  /** A member as text; null if it is not there. */
  public @Nullable String text(String member) {
    JsonElement element = json.get(member);
    return element == null || element.isJsonNull() ? null : element.getAsString();
  }

  /** The values of the placeholders. */
  public Object[] values() {
    JsonElement values = json.get("values");
    return values == null || values.isJsonNull()
        ? new Object[0]
        : list(values.getAsJsonArray()).toArray();
  }

  private static List<Object> list(JsonArray array) {
    List<Object> list = new ArrayList<>();
    array.forEach(element -> list.add(value(element)));
    return list;
  }

  private static Object value(JsonElement element) {
    if (element.isJsonArray()) {
      return list(element.getAsJsonArray());
    }
    if (element.isJsonObject()) {
      return tagged(element.getAsJsonObject());
    }
    if (element.getAsJsonPrimitive().isBoolean()) {
      return element.getAsBoolean();
    }
    return element.getAsJsonPrimitive().isString()
        ? element.getAsString()
        : (Object) element.getAsLong();
  }

  private static Object tagged(JsonObject tagged) {
    if (tagged.has("float")) {
      return tagged.get("float").getAsDouble();
    }
    if (tagged.has("blob")) {
      return Base64.getDecoder().decode(tagged.get("blob").getAsString());
    }
    Map<Object, Object> map = new HashMap<>();
    tagged
        .getAsJsonArray("map")
        .forEach(
            pair ->
                map.put(value(pair.getAsJsonArray().get(0)), value(pair.getAsJsonArray().get(1))));
    return map;
  }

  @Override
  public String toString() {
    return id() + " " + ael() + " " + (json.has("values") ? json.get("values") : "");
  }
}
