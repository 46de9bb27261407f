package io.aerosdk.embedded.geo;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2Region;
import com.google.common.geometry.S2RegionUnion;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of GeoJSON that the server accepts: Point, Polygon, MultiPolygon and its own
 * AeroCircle, each also as the geometry of a Feature. Other members are ignored.
 */
public final class GeoJson {
  private static final double EARTH_RADIUS_METERS = 6_371_000;
  private static final int FEWEST_LOOP_POINTS = 4;

  private GeoJson() {}

  /**
   * Reads a shape.
   *
   * @throws ServerException INVALID_GEOJSON for text that is no JSON or no shape of these kinds
   */
  public static GeoShape parse(byte[] json) {
    return shape(object(read(json)));
  }

  private static JsonElement read(byte[] json) {
    JsonReader reader = new JsonReader(new StringReader(new String(json, StandardCharsets.UTF_8)));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return element;
      }
    } catch (IOException | JsonParseException e) {
      throw invalid("no JSON: " + e.getMessage());
    }
    throw invalid("text behind the JSON");
  }

  private static GeoShape shape(JsonObject json) {
    boolean feature = text(json.get("type")).equals("Feature");
    return geometry(feature ? object(json.get("geometry")) : json);
  }

  private static GeoShape geometry(JsonObject json) {
    JsonArray coordinates = array(json.get("coordinates"));
    return switch (text(json.get("type"))) {
      case "Point" -> GeoShape.point(S2CellId.fromLatLng(latLng(coordinates)));
      case "Polygon" -> GeoShape.region(polygon(coordinates));
      case "MultiPolygon" -> GeoShape.region(polygons(coordinates));
      case "AeroCircle" -> GeoShape.region(circle(coordinates));
      default -> throw invalid("no shape");
    };
  }

  private static S2LatLng latLng(JsonArray pair) {
    if (pair.size() != 2) {
      throw invalid(pair.size() + " numbers for a coordinate");
    }
    double longitude = number(pair.get(0));
    double latitude = number(pair.get(1));
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw invalid("a coordinate off the earth");
    }
    return S2LatLng.fromDegrees(latitude, longitude);
  }

  private static S2Polygon polygon(JsonArray rings) {
    List<S2Loop> loops = new ArrayList<>();
    for (JsonElement ring : rings) {
      loops.add(loop(array(ring)));
    }
    if (loops.isEmpty()) {
      throw invalid("a polygon without loops");
    }
    S2Polygon polygon = new S2Polygon();
    polygon.initNested(loops);
    return polygon;
  }

  private static S2Loop loop(JsonArray ring) {
    List<S2Point> points = new ArrayList<>();
    for (JsonElement corner : ring) {
      S2Point point = latLng(array(corner)).toPoint();
      if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
        points.add(point);
      }
    }
    int last = points.size() - 1;
    if (points.size() < FEWEST_LOOP_POINTS || !points.get(0).equals(points.get(last))) {
      throw invalid("a loop that is open or too short");
    }
    S2Loop loop = new S2Loop(points.subList(0, last));
    loop.normalize();
    return loop;
  }

  private static S2Region polygons(JsonArray parts) {
    List<S2Region> regions = new ArrayList<>();
    for (JsonElement part : parts) {
      regions.add(polygon(array(part)));
    }
    if (regions.isEmpty()) {
      throw invalid("a MultiPolygon without polygons");
    }
    return regions.size() == 1 ? regions.get(0) : new S2RegionUnion(regions);
  }

  private static S2Region circle(JsonArray parts) {
    if (parts.size() != 2) {
      throw invalid("a circle is [[longitude, latitude], radius]");
    }
    S2Point centre = latLng(array(parts.get(0))).toPoint();
    double radius = number(parts.get(1));
    return S2Cap.fromAxisAngle(centre, S1Angle.radians(radius / EARTH_RADIUS_METERS));
  }

  private static JsonObject object(@Nullable JsonElement json) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw invalid("no object");
  }

  private static JsonArray array(@Nullable JsonElement json) {
    if (json instanceof JsonArray array) {
      return array;
    }
    throw invalid("no array");
  }

  private static String text(@Nullable JsonElement json) {
    if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw invalid("no type");
  }

  private static double number(JsonElement json) {
    double number =
        json instanceof JsonPrimitive primitive && primitive.isNumber()
            ? primitive.getAsDouble()
            : Double.NaN;
    if (Double.isInfinite(number) || Double.isNaN(number)) {
      throw invalid("no number");
    }
    return number;
  }

  private static ServerException invalid(String what) {
    return new ServerException(ResultCode.INVALID_GEOJSON, "GeoJSON: " + what);
  }
}
