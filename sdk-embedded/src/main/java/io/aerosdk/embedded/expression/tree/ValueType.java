package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;

/** The types that expressions tell apart. */
public enum ValueType {
  NIL,
  BOOL,
  INT,
  STRING,
  LIST,
  MAP,
  BLOB,
  FLOAT,
  GEO,
  HLL,
  /** Not known before evaluation: fits wherever a value is wanted. */
  ANY,
  /** A wildcard or infinity, which only calls take as arguments. */
  MARKER,
  /** What a path expression gives in order to remove an element. */
  REMOVAL;

  private static final ValueType[] BY_CODE = {
    NIL, BOOL, INT, STRING, LIST, MAP, BLOB, FLOAT, GEO, HLL
  };

  /** The type of a number on the wire, or null when there is none. */
  public static @Nullable ValueType ofCode(long code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[(int) code] : null;
  }

  /** The type of a value. */
  public static ValueType of(Item item) {
    if (item instanceof IntItem) {
      return INT;
    }
    if (item instanceof DoubleItem) {
      return FLOAT;
    }
    if (item instanceof BytesItem bytes) {
      return ofParticle(bytes.particleType());
    }
    if (item instanceof Atom atom) {
      return switch (atom) {
        case NIL -> NIL;
        case FALSE, TRUE -> BOOL;
        case WILDCARD, INF -> MARKER;
      };
    }
    return item instanceof ListItem ? LIST : MAP;
  }

  /** The type of bin values of a {@link ParticleType}. */
  public static ValueType ofParticle(int particleType) {
    return switch (particleType) {
      case ParticleType.NULL -> NIL;
      case ParticleType.INTEGER -> INT;
      case ParticleType.FLOAT -> FLOAT;
      case ParticleType.STRING -> STRING;
      case ParticleType.BOOL -> BOOL;
      case ParticleType.HLL -> HLL;
      case ParticleType.MAP -> MAP;
      case ParticleType.LIST -> LIST;
      case ParticleType.GEOJSON -> GEO;
      default -> BLOB;
    };
  }

  /** Whether a value of this type may stand where {@code wanted} is. */
  public boolean fits(ValueType wanted) {
    return this == wanted || this == ANY || wanted == ANY;
  }
}
