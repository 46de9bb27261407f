package io.aerosdk.internal.value;

import com.aerospike.client.Value.GeoJSONValue;
import com.aerospike.client.Value.HLLValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of types of stored values, for messages. */
public final class ValueTypes {
  private ValueTypes() {}

  /** Such as "a string"; never says anything of the value. */
  public static String nameOf(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Long) {
      return "an integer";
    }
    if (value instanceof Double) {
      return "a double";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    if (value instanceof String) {
      return "a string";
    }
    if (value instanceof byte[]) {
      return "bytes";
    }
    if (value instanceof List) {
      return "a list";
    }
    if (value instanceof Map) {
      return "a map";
    }
    if (value instanceof GeoJSONValue) {
      return "GeoJSON";
    }
    return value instanceof HLLValue ? "a sketch" : value.getClass().getTypeName();
  }
}
