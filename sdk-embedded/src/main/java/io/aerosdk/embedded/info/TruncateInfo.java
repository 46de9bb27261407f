package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.Store;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Commands that empty sets and namespaces. */
final class TruncateInfo {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Store store;

  TruncateInfo(Store store) {
    this.store = store;
  }

  void register(Map<String, InfoCommand> commands) {
    commands.put("truncate", request -> truncate(request, request.required("set")));
    commands.put("truncate-namespace", request -> truncate(request, noSet(request)));
    commands.put("truncate-undo", request -> undo(request, request.required("set")));
    commands.put("truncate-namespace-undo", request -> undo(request, noSet(request)));
  }

  private static @Nullable String noSet(InfoRequest request) {
    if (request.parameter("set") != null) {
      throw InfoException.of(ResultCode.PARAMETER, "unexpected set name");
    }
    return null;
  }

  private String truncate(InfoRequest request, @Nullable String set) {
    String before = request.parameter("lut");
    if (before == null) {
      return apply(request, set, Namespace::truncateNow);
    }
    long millis = RecordClock.fromUnixMillis(nanos(before) / NANOS_PER_MILLI);
    if (millis <= 0) {
      throw InfoException.of(ResultCode.PARAMETER, "would truncate to 0");
    }
    if (millis > store.clock().millis()) {
      throw InfoException.of(ResultCode.PARAMETER, "would truncate in the future");
    }
    return apply(request, set, (namespace, records) -> namespace.truncate(records, millis));
  }

  private String undo(InfoRequest request, @Nullable String set) {
    return apply(request, set, Namespace::undoTruncate);
  }

  /** What is not there is empty already. */
  private String apply(
      InfoRequest request,
      @Nullable String set,
      BiConsumer<Namespace, @Nullable RecordSet> change) {
    Namespace namespace = store.namespace(request.requiredNamespace());
    if (namespace == null) {
      return "ok";
    }
    RecordSet records = set == null ? null : namespace.set(set);
    if (set == null || records != null) {
      change.accept(namespace, records);
    }
    return "ok";
  }

  private static long nanos(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw InfoException.of(ResultCode.PARAMETER, "bad 'lut'");
    }
  }
}
