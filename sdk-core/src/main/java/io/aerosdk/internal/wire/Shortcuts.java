package io.aerosdk.internal.wire;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import io.aerosdk.command.Verb;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.value.BinNames;
import io.aerosdk.internal.value.BinValues;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arguments and errors of a session's get and put, which skip builder and stream. */
public final class Shortcuts {
  private Shortcuts() {}

  /** The key, if it is one. */
  public static Key key(Key key) {
    return Objects.requireNonNull(key, "key must not be null");
  }

  /** The bins to read; null for all. */
  public static String @Nullable [] binNames(String[] names) {
    return names.length == 0 ? null : BinNames.check(names);
  }

  /** The bins to write. */
  public static Bin[] bins(Map<String, ? extends @Nullable Object> bins) {
    Objects.requireNonNull(bins, "bins must not be null");
    if (bins.isEmpty()) {
      throw new IllegalArgumentException("bins must hold at least one bin, got none");
    }
    Bin[] checked = new Bin[bins.size()];
    int count = 0;
    for (Map.Entry<String, ? extends @Nullable Object> bin : bins.entrySet()) {
      String name = BinNames.check(bin.getKey());
      checked[count++] = new Bin(name, BinValues.of(name, bin.getValue()));
    }
    return checked;
  }

  /** The bins to write, if they are some and have names. */
  public static Bin[] bins(Bin[] bins) {
    Objects.requireNonNull(bins, "bins must not be null");
    if (bins.length == 0) {
      throw new IllegalArgumentException("bins must hold at least one bin, got none");
    }
    for (Bin bin : bins) {
      BinNames.check(Objects.requireNonNull(bin, "bin must not be null").name);
    }
    return bins;
  }

  /** The error of a get that found no record. */
  public static SdkException notFound(Key key) {
    return Errors.forRow(ResultCode.KEY_NOT_FOUND_ERROR, false, key, Calls.of(Verb.READ, key));
  }
}
