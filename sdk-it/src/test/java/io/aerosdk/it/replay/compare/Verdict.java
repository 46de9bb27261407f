package io.aerosdk.it.replay.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a comparison found, in both grades; a difference in meaning is one in bytes as well. */
public final class Verdict {
  /** No difference. */
  public static final Verdict SAME = new Verdict(null, null);

  private final @Nullable String meaning;
  private final @Nullable String bytes;

  private Verdict(@Nullable String meaning, @Nullable String bytes) {
    this.meaning = meaning;
    this.bytes = bytes;
  }

  /** A difference in meaning. */
  public static Verdict differs(String reason) {
    return new Verdict(reason, reason);
  }

  /** The same meaning told in other bytes. */
  public static Verdict differsInBytes(String reason) {
    return new Verdict(null, reason);
  }

  /** The difference in meaning if there is one, else that in bytes if there is one. */
  static Verdict of(Optional<String> meaning, Optional<String> bytes) {
    return meaning.map(Verdict::differs).orElseGet(() -> inBytes(bytes));
  }

  private static Verdict inBytes(Optional<String> bytes) {
    return bytes.map(Verdict::differsInBytes).orElse(SAME);
  }

  /** Whether the meaning is the same. */
  public boolean sameMeaning() {
    return meaning == null;
  }

  /** Whether the bytes are the same after masking. */
  public boolean sameBytes() {
    return bytes == null;
  }

  /** The first difference that was found; "none" if there is none. */
  public String reason() {
    return bytes == null ? "none" : bytes;
  }

  @Override
  public String toString() {
    return (sameMeaning() ? sameBytes() ? "same" : "bytes differ: " : "differs: ")
        + (sameBytes() ? "" : reason());
  }
}
