package io.aerosdk.internal.udf;

import com.aerospike.client.Record;
import com.aerospike.client.Value;
import io.aerosdk.command.KeySpec;
import io.aerosdk.udf.UdfCall;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions to the client's terms, and their answers back. */
public final class UdfCalls {
  private static final String RESULT = "SUCCESS";
  private static final String ERROR = "FAILURE";

  private UdfCalls() {}

  /** The function of a spec that has one. */
  public static UdfCall of(KeySpec spec) {
    return Objects.requireNonNull(spec.udf());
  }

  /** Its arguments as the client takes them. */
  public static Value[] arguments(UdfCall call) {
    return call.arguments().toArray(Value[]::new);
  }

  /** What the function returned, by the convention of the server. */
  public static @Nullable Object result(@Nullable Record answer) {
    return answer == null || answer.bins == null ? null : answer.bins.get(RESULT);
  }

  /** What the function failed with, by the convention of the server; null if it was none. */
  public static @Nullable String error(KeySpec spec, @Nullable Record answer) {
    return spec.udf() == null || answer == null || answer.bins == null
        ? null
        : (String) answer.bins.get(ERROR);
  }
}
