package io.aerosdk.embedded.info;

import io.aerosdk.embedded.expression.Expression;
import io.aerosdk.embedded.expression.tree.ValueType;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.CollectionType;
import io.aerosdk.embedded.sindex.ContextText;
import io.aerosdk.embedded.sindex.KeyType;
import java.util.Base64;
import java.util.Locale;

/** The parts of an index definition that travel as base64 of msgpack. */
final class IndexParts {
  private IndexParts() {}

  /**
   * A context in the one spelling that definitions use; empty for none.
   *
   * @throws InfoException if it is none
   */
  static String context(String base64) {
    if (base64.isEmpty()) {
      return base64;
    }
    byte[] encoded = decode("context", base64);
    if (!ContextText.isContext(encoded)) {
      throw wrong("'context' invalid cdt context");
    }
    return Base64.getEncoder().encodeToString(encoded);
  }

  /**
   * An expression in the one spelling that definitions use; empty for none.
   *
   * @throws InfoException if it is none, or of a type that such an index cannot hold
   */
  static String expression(String base64, KeyType type, CollectionType collection) {
    if (base64.isEmpty()) {
      return base64;
    }
    byte[] encoded = decode("exp", base64);
    ValueType found = typeOf(encoded);
    ValueType wanted = wanted(type, collection);
    if (!found.fits(wanted)) {
      throw wrong(
          "bad 'exp' - expression type '"
              + label(found)
              + "' does not match expected type '"
              + label(wanted)
              + "'");
    }
    return Base64.getEncoder().encodeToString(encoded);
  }

  private static ValueType typeOf(byte[] expression) {
    try {
      return Expression.parse(expression).type();
    } catch (ServerException e) {
      throw wrong("'exp' invalid expression");
    }
  }

  private static ValueType wanted(KeyType type, CollectionType collection) {
    return switch (collection) {
      case LIST -> ValueType.LIST;
      case MAPKEYS, MAPVALUES -> ValueType.MAP;
      case DEFAULT -> ValueType.ofParticle(type.particleType());
    };
  }

  private static String label(ValueType type) {
    return switch (type) {
      case INT -> KeyType.NUMERIC.label();
      case GEO -> KeyType.GEO2DSPHERE.label();
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  private static byte[] decode(String parameter, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw wrong("'" + parameter + "' invalid base64");
    }
  }

  private static InfoException wrong(String reason) {
    return InfoException.of(ResultCode.PARAMETER, reason);
  }
}
