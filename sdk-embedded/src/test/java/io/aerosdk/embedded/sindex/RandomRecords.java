package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.GeoParticles;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.Lock;

/** A namespace full of records that come, change, expire and go at random. */
final class RandomRecords {
  static final int PARTITIONS = 8;
  private static final int IDS = 400;
  private static final String[] WORDS = {"", "a", "b", "red", "green", "a long word"};

  final ManualClock time = new ManualClock();
  final RecordClock clock = new RecordClock(time);
  final Namespace namespace =
      Objects.requireNonNull(
          new Store(List.of(NamespaceConfig.of("test")), clock, false).namespace("test"));
  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  /** One change of one kind or another. */
  void step() {
    int dice = random.nextInt(1_000);
    if (dice < 700) {
      write();
    } else if (dice < 990) {
      delete();
    } else if (dice < 995) {
      time.advance(Duration.ofSeconds(random.nextInt(30)));
    } else if (dice < 998) {
      namespace.sweepExpired();
    } else {
      time.advance(Duration.ofMillis(1));
      namespace.truncateNow(random.nextInt(3) == 0 ? null : namespace.set("s"));
    }
  }

  private void write() {
    int id = random.nextInt(IDS);
    Lock lock = namespace.lock(digest(id));
    lock.lock();
    try {
      StoredRecord found = namespace.find(digest(id));
      StoredRecord live = found != null && namespace.isLive(found) ? found : null;
      RecordEdit edit = new RecordEdit(digest(id), live, set(id));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        changeBin(edit);
      }
      if (edit.binCount() == 0) {
        edit.put(BinName.of("pad"), integer(0));
      }
      namespace.commit(edit, random.nextInt(5) == 0 ? clock.seconds() + random.nextInt(60) : 0);
    } finally {
      lock.unlock();
    }
  }

  private void delete() {
    Digest digest = digest(random.nextInt(IDS));
    Lock lock = namespace.lock(digest);
    lock.lock();
    try {
      StoredRecord found = namespace.find(digest);
      if (found != null) {
        namespace.remove(found);
      }
    } finally {
      lock.unlock();
    }
  }

  private RecordSet set(int id) {
    return Objects.requireNonNull(namespace.setForWriting(id % 3 == 0 ? "other" : "s"));
  }

  private static Digest digest(int id) {
    long mixed = (id + 1) * 0x9E3779B97F4A7C15L;
    long partition = id % PARTITIONS;
    return new Digest(partition << 56 | mixed >>> 24, mixed * 31, (int) mixed);
  }

  private void changeBin(RecordEdit edit) {
    switch (random.nextInt(8)) {
      case 0 -> edit.put(BinName.of("n"), number());
      case 1 -> edit.put(BinName.of("s"), text(ParticleType.STRING));
      case 2 -> edit.put(BinName.of("b"), text(ParticleType.BLOB));
      case 3 -> edit.put(BinName.of("g"), GeoParticles.of(shape()));
      case 4 -> edit.put(BinName.of("l"), ParticleItems.particle(list()));
      case 5 -> edit.put(BinName.of("m"), ParticleItems.particle(map()));
      case 6 -> edit.put(BinName.of("x"), ParticleItems.particle(nested()));
      default -> edit.remove(BinName.of(List.of("n", "s", "l", "m", "x").get(random.nextInt(5))));
    }
  }

  private Particle number() {
    return switch (random.nextInt(6)) {
      case 0 -> ParticleItems.particle(new DoubleItem(random.nextInt(20)));
      case 1 -> text(ParticleType.STRING);
      default -> integer(random.nextInt(20) - 5);
    };
  }

  private static Particle integer(long value) {
    return ParticleItems.particle(IntItem.of(value));
  }

  private Particle text(int type) {
    return Particle.of(type, word());
  }

  byte[] word() {
    return WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A point, a circle or a triangle around San Francisco. */
  byte[] shape() {
    double lng = -122.5 + random.nextInt(20) / 10.0;
    double lat = 37 + random.nextInt(20) / 10.0;
    String json =
        switch (random.nextInt(3)) {
          case 0 -> json("{\"type\":\"Point\",\"coordinates\":[%f,%f]}", lng + 0.01, lat + 0.01);
          case 1 ->
              json(
                  "{\"type\":\"AeroCircle\",\"coordinates\":[[%f,%f],%d]}",
                  lng, lat, 5_000 + random.nextInt(60_000));
          default ->
              json(
                  "{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}",
                  lng, lat, lng + 0.7, lat, lng + 0.3, lat + 0.6, lng, lat);
        };
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }

  private Item element() {
    return switch (random.nextInt(6)) {
      case 0 -> BytesItem.of(ParticleType.STRING, word());
      case 1 -> BytesItem.of(ParticleType.BLOB, word());
      case 2 -> BytesItem.of(ParticleType.GEOJSON, shape());
      case 3 -> Atom.NIL;
      default -> IntItem.of(random.nextInt(15));
    };
  }

  private ListItem list() {
    Item[] elements = new Item[random.nextInt(5)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = element();
    }
    return ListItem.of(elements);
  }

  private MapItem map() {
    List<Item> keys = new ArrayList<>();
    List<Item> values = new ArrayList<>();
    for (String key : List.of("a", "b", "c")) {
      if (random.nextInt(2) == 0) {
        keys.add(BytesItem.of(key));
        values.add(element());
      }
    }
    return MapItem.of(keys.toArray(Item[]::new), values.toArray(Item[]::new), 0);
  }

  private Item nested() {
    MapItem inner =
        MapItem.of(new Item[] {BytesItem.of("k")}, new Item[] {IntItem.of(random.nextInt(15))}, 0);
    return random.nextInt(4) == 0 ? list() : ListItem.of(list(), inner);
  }

  /** All live records of the partitions in use. */
  List<StoredRecord> live() {
    List<StoredRecord> live = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      namespace.visit(
          partition,
          record -> {
            if (namespace.isLive(record)) {
              live.add(record);
            }
          });
    }
    return live;
  }
}
