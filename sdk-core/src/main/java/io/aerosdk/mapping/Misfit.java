package io.aerosdk.mapping;

import io.aerosdk.internal.value.ValueTypes;
import org.jspecify.annotations.Nullable;

/** A stored value is no value of the Java type. On its way up it learns where that was. */
final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** From the outside in. */
  private final String path;

  private final String reason;

  private Misfit(String path, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.path = path;
    this.reason = reason;
  }

  static Misfit of(String reason) {
    return new Misfit("", reason, null);
  }

  static Misfit of(String reason, Throwable cause) {
    return new Misfit("", reason, cause);
  }

  /** The value is of another type. */
  static Misfit type(Object stored, String wanted) {
    return of("holds " + ValueTypes.nameOf(stored) + ", not " + wanted);
  }

  /** The same, seen from the record around. */
  Misfit within(String component) {
    String longer = path.isEmpty() ? component : component + "." + path;
    return new Misfit(longer, reason, getCause());
  }

  String path() {
    return path;
  }

  String reason() {
    return reason;
  }
}
