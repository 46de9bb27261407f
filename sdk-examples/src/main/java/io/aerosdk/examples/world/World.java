package io.aerosdk.examples.world;

import io.aerosdk.DataSet;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What the JDK knows of the world, as records. */
final class World {
  static final DataSet ZONES = DataSet.of("test", "zones");
  static final DataSet SHIFTS = DataSet.of("test", "shifts");
  static final DataSet COUNTRIES = DataSet.of("test", "countries");
  static final DataSet CURRENCIES = DataSet.of("test", "currencies");

  private static final int YEARS_AHEAD = 5;

  private final Instant now;

  World(Instant now) {
    this.now = now;
  }

  /** All records, some thousands. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      addZone(entries, id, ZoneId.of(id).getRules());
    }
    for (String code : Locale.getISOCountries()) {
      entries.add(country(new Locale.Builder().setRegion(code).build()));
    }
    for (Currency currency : Currency.getAvailableCurrencies()) {
      entries.add(currency(currency));
    }
    return entries;
  }

  private void addZone(List<Entry> entries, String id, ZoneRules rules) {
    ZoneOffset offset = rules.getOffset(now);
    entries.add(
        new Entry(
            ZONES.id(id),
            Map.of(
                "zone", id,
                "offset", offset.getTotalSeconds(),
                "summer", rules.isDaylightSavings(now),
                "changes", rules.getTransitions().size())));
    Instant end = now.plus(YEARS_AHEAD * 365L, ChronoUnit.DAYS);
    ZoneOffsetTransition shift = rules.nextTransition(now);
    while (shift != null && shift.getInstant().isBefore(end)) {
      entries.add(shift(id, shift));
      shift = rules.nextTransition(shift.getInstant());
    }
  }

  private static Entry shift(String zone, ZoneOffsetTransition shift) {
    long at = shift.toEpochSecond();
    return new Entry(
        SHIFTS.id(zone + "@" + at),
        Map.of("zone", zone, "at", at, "by", shift.getDuration().toSeconds()));
  }

  private static Entry country(Locale country) {
    Currency currency = Currency.getInstance(country);
    List<String> languages =
        Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> locale.getCountry().equals(country.getCountry()))
            .map(locale -> locale.getDisplayLanguage(Locale.ENGLISH))
            .distinct()
            .sorted()
            .toList();
    return new Entry(
        COUNTRIES.id(country.getCountry()),
        Map.of(
            "name",
            country.getDisplayCountry(Locale.ENGLISH),
            "iso3",
            country.getISO3Country(),
            "currency",
            currency == null ? "" : currency.getCurrencyCode(),
            "languages",
            languages));
  }

  private static Entry currency(Currency currency) {
    return new Entry(
        CURRENCIES.id(currency.getCurrencyCode()),
        Map.of(
            "name", currency.getDisplayName(Locale.ENGLISH),
            "digits", currency.getDefaultFractionDigits()));
  }
}
