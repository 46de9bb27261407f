package io.aerosdk.examples.world;

import com.aerospike.client.Record;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints findings as a person would like to look at them. */
final class Report {
  private static final int SECONDS_PER_HOUR = 3_600;
  private static final int MANY = 6;
  private static final int DAYS_AHEAD = 150;

  private final PrintStream out;
  private final Instant now;

  Report(PrintStream out, Instant now) {
    this.out = out;
    this.now = now;
  }

  /** What each flavour did. */
  void print(Findings found) {
    double seconds = found.writing().toNanos() / 1e9;
    out.printf("%n%s%n", found.flavour());
    out.printf(
        "  wrote      %,d records in batches, %.2f s (%,.0f a second)%n",
        found.written(), seconds, found.written() / seconds);
    out.printf(
        "  read       Europe/Oslo: UTC%s, %d changes of its offset so far%n",
        ZoneOffset.ofTotalSeconds(found.oslo().getInt("offset")), found.oslo().getInt("changes"));
    out.printf("  read       3 keys at once, %d of them are there%n", found.neighbours());
    out.printf("  refused    %s%n", found.refusal());
    out.printf(
        "  queried    %,d zones, %,d coming clock changes, %,d countries%n",
        found.zones().size(), found.shifts().size(), found.countries().size());
  }

  /** What the data say. */
  void printWorld(Findings found) {
    oddZones(found.zones());
    nextShifts(found.shifts());
    currencies(found.countries());
  }

  private void oddZones(List<Record> zones) {
    Map<Integer, List<String>> odd =
        zones.stream()
            .filter(zone -> zone.getInt("offset") % SECONDS_PER_HOUR != 0)
            .collect(
                Collectors.groupingBy(
                    zone -> zone.getInt("offset"),
                    TreeMap::new,
                    Collectors.mapping(zone -> zone.getString("zone"), Collectors.toList())));
    out.printf("%nOffsets that are no whole hours%n");
    odd.forEach(
        (offset, names) ->
            out.printf("  UTC%-7s %s%n", ZoneOffset.ofTotalSeconds(offset), some(names)));
  }

  private void nextShifts(List<Record> shifts) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<LocalDate, List<String>> days =
        shifts.stream()
            .filter(shift -> day(shift).isBefore(today.plusDays(DAYS_AHEAD)))
            .collect(
                Collectors.groupingBy(
                    Report::day,
                    TreeMap::new,
                    Collectors.mapping(
                        shift -> shift.getString("zone") + (shift.getLong("by") > 0 ? " +" : " -"),
                        Collectors.toList())));
    out.printf("%nClock changes of the next %d days (UTC)%n", DAYS_AHEAD);
    days.forEach((day, zones) -> out.printf("  %s %4d  %s%n", day, zones.size(), some(zones)));
  }

  private static LocalDate day(Record shift) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(shift.getLong("at")), ZoneOffset.UTC);
  }

  private void currencies(List<Record> countries) {
    Map<String, List<String>> users =
        countries.stream()
            .filter(country -> !country.getString("currency").isEmpty())
            .collect(
                Collectors.groupingBy(
                    country -> country.getString("currency"),
                    Collectors.mapping(country -> country.getString("name"), Collectors.toList())));
    out.printf("%nCurrencies that most countries share%n");
    users.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MANY)
        .forEach(
            e -> out.printf("  %s %4d  %s%n", e.getKey(), e.getValue().size(), some(e.getValue())));
  }

  private static String some(List<String> names) {
    String first = names.stream().sorted().limit(MANY).collect(Collectors.joining(", "));
    return names.size() <= MANY ? first : first + ", …";
  }
}
