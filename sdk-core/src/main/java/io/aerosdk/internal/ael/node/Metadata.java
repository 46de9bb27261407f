package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows of a record beside its bins.
 *
 * @param item which
 * @param modulus of the digest, for {@link Item#DIGEST_MODULO}; else 0
 * @param at where it is
 */
public record Metadata(Item item, int modulus, int at) implements Node {

  /** What can be asked for. */
  public enum Item {
    /** Bytes that the record takes, in whichever storage. */
    RECORD_SIZE(Exp.Type.INT),
    /** Seconds to live. */
    TTL(Exp.Type.INT),
    /** When it expires. */
    VOID_TIME(Exp.Type.INT),
    /** When it was changed. */
    LAST_UPDATE(Exp.Type.INT),
    /** Milliseconds since then. */
    SINCE_UPDATE(Exp.Type.INT),
    /** The set. */
    SET_NAME(Exp.Type.STRING),
    /** Whether the user key is stored. */
    KEY_EXISTS(Exp.Type.BOOL),
    /** Whether it is a tombstone. */
    IS_TOMBSTONE(Exp.Type.BOOL),
    /** The digest modulo a number. */
    DIGEST_MODULO(Exp.Type.INT);

    private static final Map<String, Item> NAMES =
        Map.ofEntries(
            Map.entry("deviceSize", RECORD_SIZE),
            Map.entry("memorySize", RECORD_SIZE),
            Map.entry("recordSize", RECORD_SIZE),
            Map.entry("ttl", TTL),
            Map.entry("voidTime", VOID_TIME),
            Map.entry("lastUpdate", LAST_UPDATE),
            Map.entry("sinceUpdate", SINCE_UPDATE),
            Map.entry("setName", SET_NAME),
            Map.entry("keyExists", KEY_EXISTS),
            Map.entry("isTombstone", IS_TOMBSTONE),
            Map.entry("digestModulo", DIGEST_MODULO));

    private final Exp.Type type;

    Item(Exp.Type type) {
      this.type = type;
    }

    /**
     * The item of that name.
     *
     * @param name a word of the grammar
     * @return the item
     */
    public static Item named(String name) {
      Item item = NAMES.get(name);
      if (item == null) {
        throw new IllegalArgumentException(
            "name must be one of " + NAMES.keySet() + ", got " + name);
      }
      return item;
    }
  }

  @Override
  public Exp.Type type() {
    return item.type;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    return this;
  }

  @Override
  public Exp exp() {
    return switch (item) {
      case RECORD_SIZE -> Exp.recordSize();
      case TTL -> Exp.ttl();
      case VOID_TIME -> Exp.voidTime();
      case LAST_UPDATE -> Exp.lastUpdate();
      case SINCE_UPDATE -> Exp.sinceUpdate();
      case SET_NAME -> Exp.setName();
      case KEY_EXISTS -> Exp.keyExists();
      case IS_TOMBSTONE -> Exp.isTombstone();
      case DIGEST_MODULO -> Exp.digestModulo(modulus);
    };
  }
}
