package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.geo.GeoShape;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query and what it means, told without an index: which values of a record count, and which of
 * them match.
 *
 * @param index the index that should answer it
 * @param match what to ask the index
 * @param values the values of a record that the index is about
 * @param test whether one of them matches
 */
record IndexedQuery(
    String index,
    IndexMatch match,
    Function<StoredRecord, Stream<Item>> values,
    Predicate<Item> test) {

  /** Indexes by name; those on {@code x} have a context, {@code plus} an expression. */
  static List<String> indexes() {
    return List.of(
        "n", "s", "b", "g", "l", "ls", "lb", "lg", "mk", "mv", "x0", "x1k", "plus", "wide");
  }

  static IndexDefinition definition(String index) {
    return switch (index) {
      case "n" -> on("n", CollectionType.DEFAULT, KeyType.NUMERIC);
      case "s" -> on("s", CollectionType.DEFAULT, KeyType.STRING);
      case "b" -> on("b", CollectionType.DEFAULT, KeyType.BLOB);
      case "g" -> on("g", CollectionType.DEFAULT, KeyType.GEO2DSPHERE);
      case "l" -> on("l", CollectionType.LIST, KeyType.NUMERIC);
      case "ls" -> on("l", CollectionType.LIST, KeyType.STRING);
      case "lb" -> on("l", CollectionType.LIST, KeyType.BLOB);
      case "lg" -> on("l", CollectionType.LIST, KeyType.GEO2DSPHERE);
      case "mk" -> on("m", CollectionType.MAPKEYS, KeyType.STRING);
      case "mv" -> on("m", CollectionType.MAPVALUES, KeyType.NUMERIC);
      case "x0" -> new IndexDefinition("s", "x", "khAA", "", CollectionType.LIST, KeyType.NUMERIC);
      case "x1k" ->
          new IndexDefinition(
              "s", "x", "lBABIqIDaw==", "", CollectionType.DEFAULT, KeyType.NUMERIC);
      case "plus" ->
          new IndexDefinition("s", "", "", "kxSTUQKhbgE=", CollectionType.DEFAULT, KeyType.NUMERIC);
      default -> new IndexDefinition("", "n", "", "", CollectionType.DEFAULT, KeyType.NUMERIC);
    };
  }

  private static IndexDefinition on(String bin, CollectionType collection, KeyType type) {
    return new IndexDefinition("s", bin, "", "", collection, type);
  }

  static IndexedQuery random(String index, RandomRecords dice) {
    return switch (definition(index).type()) {
      case NUMERIC -> integers(index, dice.below(20) - 5, dice.below(8));
      case STRING -> text(index, ParticleType.STRING, dice.word());
      case BLOB -> text(index, ParticleType.BLOB, dice.word());
      case GEO2DSPHERE -> shape(index, GeoJson.parse(dice.shape()));
    };
  }

  static IndexedQuery integers(String index, long first, long width) {
    return new IndexedQuery(
        index,
        IndexMatch.integers(first, first + width),
        values(index),
        item ->
            item instanceof IntItem number
                && number.value() >= first
                && number.value() <= first + width);
  }

  private static IndexedQuery text(String index, int type, byte[] content) {
    return new IndexedQuery(
        index,
        type == ParticleType.STRING ? IndexMatch.string(content) : IndexMatch.blob(content),
        values(index),
        item ->
            item instanceof BytesItem bytes
                && bytes.particleType() == type
                && Arrays.equals(bytes.content(), content));
  }

  private static IndexedQuery shape(String index, GeoShape shape) {
    return new IndexedQuery(
        index,
        IndexMatch.shape(shape),
        values(index),
        item ->
            item instanceof BytesItem bytes
                && bytes.particleType() == ParticleType.GEOJSON
                && shape.matches(GeoJson.parse(bytes.content())));
  }

  private static Function<StoredRecord, Stream<Item>> values(String index) {
    return switch (index) {
      case "n", "s", "b", "g" -> record -> bin(record, index);
      case "l", "ls", "lb", "lg" -> record -> bin(record, "l").flatMap(IndexedQuery::elements);
      case "mk" -> record -> bin(record, "m").flatMap(map -> Arrays.stream(((MapItem) map).keys()));
      case "mv" ->
          record -> bin(record, "m").flatMap(map -> Arrays.stream(((MapItem) map).values()));
      case "x0" -> record -> element(record, 0).flatMap(IndexedQuery::elements);
      case "x1k" -> record -> element(record, 1).flatMap(IndexedQuery::valueOfK);
      case "plus" -> record -> bin(record, "n").flatMap(IndexedQuery::plusOne);
      default -> record -> bin(record, "n");
    };
  }

  private static Stream<Item> bin(StoredRecord record, String name) {
    Particle particle = record.bin(BinName.of(name));
    return particle == null ? Stream.empty() : Stream.of(ParticleItems.item(particle));
  }

  private static Stream<Item> element(StoredRecord record, int index) {
    return bin(record, "x").flatMap(item -> elements(item).skip(index).limit(1));
  }

  private static Stream<Item> elements(Item item) {
    return item instanceof ListItem list ? Arrays.stream(list.elements()) : Stream.empty();
  }

  private static Stream<Item> valueOfK(Item item) {
    return item instanceof MapItem map && map.size() == 1
        ? Stream.of(map.value(0))
        : Stream.empty();
  }

  private static Stream<Item> plusOne(Item item) {
    return item instanceof IntItem number
        ? Stream.of(IntItem.of(number.value() + 1))
        : Stream.empty();
  }

  /** Whether a scan would find the record. */
  boolean finds(StoredRecord record) {
    return record.isIn(definition(index).set()) && values.apply(record).anyMatch(test);
  }
}
