package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.udf.UdfRecord;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What functions are told about a record besides its bins. */
final class RecordMetadata {
  private RecordMetadata() {}

  /** The answer to the question of that name; nil for one that is none. */
  static Item of(UdfRecord record, String what) {
    RecordView view = record.view();
    return switch (what) {
      case "ttl" -> IntItem.of(record.remainingSeconds());
      case "gen" -> IntItem.of(view.generation());
      case "last_update_time" -> IntItem.of(view.lastUpdateMillis());
      case "size", "device_size" -> IntItem.of(record.exists() ? view.storedSize() : 0);
      case "memory_size" -> IntItem.of(0);
      case "numbins" -> IntItem.of(view.binCount());
      case "digest" -> BytesItem.of(ParticleType.BLOB, view.digestBytes());
      case "setname" -> setName(view.set());
      case "key" -> key(view.key());
      default -> Atom.NIL;
    };
  }

  private static Item setName(@Nullable RecordSet set) {
    return set == null ? Atom.NIL : BytesItem.of(ParticleType.STRING, set.nameBytes());
  }

  private static Item key(byte @Nullable [] key) {
    if (key == null || key.length == 0) {
      return Atom.NIL;
    }
    byte[] value = Arrays.copyOfRange(key, 1, key.length);
    return key[0] == ParticleType.INTEGER
        ? IntItem.of(ByteBuffer.wrap(value).getLong())
        : BytesItem.of(key[0], value);
  }
}
