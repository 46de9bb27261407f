package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.ExtItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;

/**
 * Makes a tree of nodes from decoded msgpack: lists are operations, everything else stands for
 * itself. How deep it recurses is limited by the depth of what was decoded. Not thread-safe.
 */
public final class TreeBuilder {
  private static final Forms FORMS = Forms.standard();

  private int variables;

  /** How many variables the nodes built so far need at the same time. */
  public int variables() {
    return variables;
  }

  /**
   * Builds an expression.
   *
   * @throws ServerException PARAMETER if it is none
   */
  public Node build(Item item) {
    return node(item, Scope.EMPTY);
  }

  Node node(Item item, Scope scope) {
    variables = Math.max(variables, scope.slot() + 1);
    if (item instanceof ListItem operation) {
      return operation(operation, scope);
    }
    return Node.literal(literal(item));
  }

  private Node operation(ListItem operation, Scope scope) {
    if (operation.size() == 0
        || operation.flags() != 0
        || !(operation.get(0) instanceof IntItem code)) {
      throw Operands.refused("a list that starts with no operator");
    }
    return FORMS.form(code.value()).build(new Operands(operation, this, scope));
  }

  private static Item literal(Item item) {
    if (item instanceof ExtItem) {
      throw Operands.refused("an extension");
    }
    if (item instanceof IntItem number && number.unsigned()) {
      return IntItem.of(number.value());
    }
    if (item instanceof BytesItem bytes) {
      checkText(bytes);
    }
    return item;
  }

  private static void checkText(BytesItem bytes) {
    int type = bytes.particleType();
    boolean blob = type >= ParticleType.JAVA_BLOB && type <= ParticleType.ERLANG_BLOB;
    if (type == ParticleType.GEOJSON) {
      geo(bytes);
    } else if (!blob
        && type != ParticleType.STRING
        && type != ParticleType.BLOB
        && type != ParticleType.HLL) {
      throw Operands.refused("text of type " + type);
    }
  }

  private static void geo(BytesItem bytes) {
    try {
      GeoJson.parse(bytes.content());
    } catch (ServerException e) {
      throw Operands.refused(String.valueOf(e.getMessage()));
    }
  }
}
