package io.aerosdk.bench.report;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Under what a run took place. Immutable.
 *
 * @param when it began
 * @param machine what it ran on
 * @param what servers, records and times
 */
public record Setting(String when, String machine, String what) {

  /** Here and now. */
  public static Setting of(String what) {
    return new Setting(
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .format(ZonedDateTime.now(ZoneOffset.UTC)),
        String.format(
            Locale.ROOT,
            "%d cores, heap %,d MiB, %s %s, JDK %s",
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version()),
        what);
  }
}
