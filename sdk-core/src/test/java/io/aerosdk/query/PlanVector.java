package io.aerosdk.query;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.query.Filter;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelException;
import io.aerosdk.ael.AelVector;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vector with indexes, and what our planner makes of it. */
record PlanVector(AelVector vector) {

  QueryPlan plan() {
    return Ael.prepare(vector.ael()).plan(context(), hint(), vector.values());
  }

  IndexContext context() {
    JsonObject context = vector.json().getAsJsonObject("index_context");
    List<Index> indexes = new ArrayList<>();
    JsonElement all = context.get("indexes");
    if (all.isJsonArray()) {
      all.getAsJsonArray().forEach(each -> indexes.add(index(each.getAsJsonObject())));
    }
    return IndexContext.of(
        context.get("namespace").getAsString(), text(context, "querySet"), indexes);
  }

  private QueryHint hint() {
    JsonObject context = vector.json().getAsJsonObject("index_context");
    String index = text(context, "hint_index");
    String bin = text(context, "hint_bin");
    if (index != null && !index.isBlank()) {
      return QueryHint.index(index);
    }
    return bin == null || bin.isBlank() ? QueryHint.NONE : QueryHint.bin(bin);
  }

  /**
   * Their ratio is a preference, the larger the better; ours counts entries per value, the fewer
   * the better.
   */
  private static Index index(JsonObject json) {
    Index index =
        Index.on(
            json.get("namespace").getAsString(),
            text(json, "set"),
            json.get("bin").getAsString(),
            IndexType.valueOf(json.get("type").getAsString()));
    String name = text(json, "name");
    index = name == null ? index : index.named(name);
    String collection = text(json, "collection");
    index =
        collection == null ? index : index.ofCollection(IndexCollectionType.valueOf(collection));
    String ctx = text(json, "ctx_b64");
    index = ctx == null ? index : index.withContext(CTX.fromBase64(ctx));
    double ratio =
        json.has("ratio") && !json.get("ratio").isJsonNull() ? json.get("ratio").getAsDouble() : 0;
    return ratio > 0 ? index.withEntriesPerValue(1 / ratio) : index;
  }

  private static @Nullable String text(JsonObject json, String member) {
    JsonElement element = json.get(member);
    return element == null || element.isJsonNull() ? null : element.getAsString();
  }

  /** The official filter in the form of {@link #shown(Filter)}. */
  String officialFilter() {
    JsonElement filter = vector.json().get("filter");
    if (filter == null || filter.isJsonNull()) {
      return "none";
    }
    JsonObject parts = filter.getAsJsonObject();
    String ctx = text(parts, "ctx_b64");
    return text(parts, "bin")
        + " "
        + shown(parts.get("begin"))
        + ".."
        + shown(parts.get("end"))
        + (ctx == null ? "" : " " + ctx);
  }

  private static String shown(JsonElement end) {
    return end.isJsonObject()
        ? "blob " + end.getAsJsonObject().get("blob").getAsString()
        : end.getAsString();
  }

  String plannedFilter() {
    return plan().filter().map(PlanVector::shown).orElse("none");
  }

  private static String shown(Filter filter) {
    byte[] ctx = filter.getPackedCtx();
    return filter.getName()
        + " "
        + shown(filter.getBegin())
        + ".."
        + shown(filter.getEnd())
        + (ctx == null ? "" : " " + Base64.getEncoder().encodeToString(ctx));
  }

  private static String shown(Value end) {
    return end.getObject() instanceof byte[] blob
        ? "blob " + Base64.getEncoder().encodeToString(blob)
        : end.toString();
  }

  /** The whole filter, or "error". */
  String withoutIndexes() {
    try {
      return Ael.compile(vector.ael(), vector.values()).getBase64();
    } catch (AelException error) {
      return "error";
    }
  }

  @Nullable String plannedExpression() {
    return plan().expression().map(expression -> expression.getBase64()).orElse(null);
  }
}
