package io.aerosdk.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Java types that are stored in another form, beside enums. Points in time and durations are
 * integers, so that the server can compare, add and index them; all else is text.
 */
public final class StoredForms {
  private static final long NANOS = 1_000_000_000;

  private static final Map<Class<?>, StoredForm<?, ?>> BY_TYPE =
      Stream.of(
              new StoredForm<>(
                  Character.class, String.class, StoredForms::text, StoredForms::character),
              StoredForm.text(UUID.class, UUID::fromString),
              StoredForm.text(BigInteger.class, BigInteger::new),
              StoredForm.text(BigDecimal.class, BigDecimal::new),
              StoredForm.text(LocalDate.class, LocalDate::parse),
              StoredForm.text(LocalTime.class, LocalTime::parse),
              StoredForm.text(LocalDateTime.class, LocalDateTime::parse),
              StoredForm.text(OffsetDateTime.class, OffsetDateTime::parse),
              StoredForm.text(ZonedDateTime.class, ZonedDateTime::parse),
              StoredForm.integer(Instant.class, StoredForms::nanos, StoredForms::instant),
              StoredForm.integer(Duration.class, Duration::toNanos, Duration::ofNanos))
          .collect(Collectors.toUnmodifiableMap(StoredForm::type, Function.identity()));

  private StoredForms() {}

  /** The form of exactly this type; null if it has none of its own. */
  public static @Nullable StoredForm<?, ?> of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** Seconds before 1970 count down while nanoseconds count up: the sum must not overflow early. */
  private static long nanos(Instant instant) {
    long seconds = instant.getEpochSecond();
    long nanos = instant.getNano();
    if (seconds < 0 && nanos > 0) {
      seconds++;
      nanos -= NANOS;
    }
    return Math.addExact(Math.multiplyExact(seconds, NANOS), nanos);
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private static String text(Character character) {
    if (Character.isSurrogate(character)) {
      throw new ArithmeticException("half of a surrogate pair has no UTF-8");
    }
    return character.toString();
  }

  private static char character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("one character was expected, got " + text.length());
    }
    return text.charAt(0);
  }
}
