package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.CollectionType;
import io.aerosdk.embedded.sindex.IndexDefinition;
import io.aerosdk.embedded.sindex.KeyType;
import io.aerosdk.embedded.sindex.NamespaceIndexes;
import org.jspecify.annotations.Nullable;

/**
 * A request for a new index, checked.
 *
 * @param namespace where, whether or not there is one of that name
 * @param name what to call it
 * @param definition what it is to be about
 */
record IndexCreation(String namespace, String name, IndexDefinition definition) {
  private static final int MAX_NAME = 63;
  private static final String SHAPELESS = "'numeric', 'string', 'blob'";
  private static final String TYPES = SHAPELESS + ", 'geo2dsphere'";

  /** A value with the name of the parameter that it came in, for complaints. */
  private record Source(String bin, String type, String typeName) {}

  /**
   * Reads the command.
   *
   * @throws InfoException with what the server would say is wrong
   */
  static IndexCreation parse(InfoRequest request) {
    String namespace = request.requiredNamespace();
    String name = shortEnough("indexname", request.required("indexname"));
    String set = shortEnough("set", orEmpty(request.parameter("set")));
    CollectionType collection = collection(orEmpty(request.parameter("indextype")));
    String context = IndexParts.context(orEmpty(request.parameter("context")));
    String expression = orEmpty(request.parameter("exp"));
    Source source = source(request, !expression.isEmpty());
    KeyType type = type(source, collection);
    String checked = IndexParts.expression(expression, type, collection);
    return new IndexCreation(
        namespace,
        name,
        new IndexDefinition(set, source.bin(), context, checked, collection, type));
  }

  private static Source source(InfoRequest request, boolean computed) {
    String data = request.parameter("indexdata");
    String type = request.parameter("type");
    String bin = request.parameter("bin");
    if (computed && (bin != null || data != null)) {
      throw wrong("both '" + (bin == null ? "indexdata" : "bin") + "' and 'exp' are specified");
    }
    if (data != null) {
      return source(data);
    }
    if (type == null) {
      throw wrong("both 'indexdata' and 'type' are missing");
    }
    if (computed) {
      return new Source("", type, "'type'");
    }
    if (bin == null || bin.isEmpty()) {
      throw wrong(bin == null ? "both 'bin' and 'exp' are missing" : "missing 'bin' value");
    }
    if (bin.length() > BinName.MAX_LENGTH) {
      throw wrong("'bin' value too long");
    }
    return new Source(bin, type, "'type'");
  }

  private static Source source(String data) {
    int comma = data.indexOf(',');
    String bin = comma < 0 ? data : data.substring(0, comma);
    if (bin.isEmpty()) {
      throw wrong("'indexdata' missing bin name");
    }
    if (bin.length() > BinName.MAX_LENGTH) {
      throw wrong("'indexdata' bin name too long");
    }
    if (comma < 0) {
      throw wrong("'indexdata' missing bin type");
    }
    return new Source(bin, data.substring(comma + 1), "'indexdata' bin type");
  }

  private static KeyType type(Source source, CollectionType collection) {
    KeyType type = KeyType.ofLabel(source.type());
    if (type == null) {
      throw wrong("bad " + source.typeName() + " - must be one of " + TYPES);
    }
    if (type == KeyType.GEO2DSPHERE && collection == CollectionType.MAPKEYS) {
      throw wrong(
          "bad " + source.typeName() + " for 'indextype' 'mapkeys' - must be one of " + SHAPELESS);
    }
    return type;
  }

  private static CollectionType collection(String label) {
    CollectionType collection =
        label.isEmpty() ? CollectionType.DEFAULT : CollectionType.ofLabel(label);
    if (collection == null) {
      throw wrong("bad 'indextype' - must be one of 'default', 'list', 'mapkeys', 'mapvalues'");
    }
    return collection;
  }

  private static String shortEnough(String parameter, String value) {
    if (value.length() > MAX_NAME) {
      throw wrong("'" + parameter + "' value too long");
    }
    return value;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static InfoException wrong(String reason) {
    return InfoException.of(ResultCode.PARAMETER, reason);
  }

  /** Creates the index, and returns what to answer. */
  String apply(NamespaceIndexes indexes) {
    try {
      indexes.create(name, definition);
      return "ok";
    } catch (ServerException e) {
      throw switch (e.resultCode()) {
        case ResultCode.INDEX_FOUND ->
            InfoException.of(
                e.resultCode(), "'indexname' already exists with different definition");
        case ResultCode.INDEX_MAX_COUNT ->
            InfoException.of(
                e.resultCode(), "already at limit of " + NamespaceIndexes.MAX_COUNT + " indexes");
        default -> InfoException.of(e.resultCode(), String.valueOf(e.getMessage()));
      };
    }
  }
}
