package io.aerosdk.internal.info;

import io.aerosdk.DataSet;
import io.aerosdk.internal.task.Done;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Emptying of sets and namespaces. */
public final class TruncateRequests {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private TruncateRequests() {}

  /** Removes all records of a set, or of a namespace. */
  public static InfoRequest<Done> all(DataSet dataSet) {
    return truncate(dataSet, null);
  }

  /** Removes the records that were last written before an instant. */
  public static InfoRequest<Done> before(DataSet dataSet, Instant before) {
    return truncate(dataSet, Objects.requireNonNull(before, "before must not be null"));
  }

  private static InfoRequest<Done> truncate(DataSet dataSet, @Nullable Instant before) {
    Objects.requireNonNull(dataSet, "dataSet must not be null");
    String namespace = "namespace=" + dataSet.namespace();
    String command =
        dataSet
            .setName()
            .map(set -> "truncate:" + namespace + ";set=" + set)
            .orElse("truncate-namespace:" + namespace);
    String line = before == null ? command : command + ";lut=" + nanos(before);
    return NamespaceCheck.change(
        Call.of("Truncate of " + dataSet, Kind.CHANGE), dataSet.namespace(), version -> line);
  }

  private static long nanos(Instant time) {
    try {
      return Math.addExact(
          Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "before must be a time that 64 bits of nanoseconds since 1970 can hold, got " + time, e);
    }
  }
}
