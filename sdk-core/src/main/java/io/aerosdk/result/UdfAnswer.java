package io.aerosdk.result;

import com.aerospike.client.Record;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function returned, in the place of the bins of a row's record. So rows of all other
 * commands, which come by the million, need no field for it. Immutable.
 */
final class UdfAnswer extends AbstractMap<String, Object> {
  private final @Nullable Object value;

  private UdfAnswer(@Nullable Object value) {
    this.value = value;
  }

  static Record of(@Nullable Object value) {
    return new Record(new UdfAnswer(value), 0, 0);
  }

  static @Nullable UdfAnswer in(@Nullable Record record) {
    return record != null && record.bins instanceof UdfAnswer answer ? answer : null;
  }

  @Nullable Object value() {
    return value;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return Collections.emptySet();
  }
}
