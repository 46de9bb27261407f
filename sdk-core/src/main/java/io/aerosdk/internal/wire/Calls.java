package io.aerosdk.internal.wire;

import com.aerospike.client.Key;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.Verb;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import org.jspecify.annotations.Nullable;

/** What commands are called in messages. Made only when something failed. */
public final class Calls {
  private Calls() {}

  /** A verb on one key; the user key is not named. */
  public static Call of(Verb verb, Key key) {
    String where = place(key.namespace, key.setName);
    return switch (verb) {
      case READ -> Call.of("Read of " + where, Kind.READ);
      case EXISTS -> Call.of("Existence check in " + where, Kind.READ);
      case DELETE -> Call.of("Delete in " + where, Kind.DELETE);
      case UDF -> Call.of("User-defined function on a record of " + where, Kind.WRITE);
      case TOUCH -> Call.of("Touch in " + where, Kind.WRITE);
      case INSERT -> Call.of("Insert into " + where, Kind.WRITE);
      case UPDATE -> Call.of("Update of " + where, Kind.WRITE);
      case REPLACE, REPLACE_IF_EXISTS -> Call.of("Replace in " + where, Kind.WRITE);
      case UPSERT -> Call.of("Write to " + where, Kind.WRITE);
    };
  }

  /** A dataset query. */
  public static Call of(DatasetQueryCommand command) {
    String where = place(command.dataSet().namespace(), command.dataSet().setName().orElse(""));
    return Call.of("Query of " + where, Kind.READ);
  }

  private static String place(String namespace, @Nullable String set) {
    return set == null || set.isEmpty() ? namespace : namespace + "." + set;
  }
}
