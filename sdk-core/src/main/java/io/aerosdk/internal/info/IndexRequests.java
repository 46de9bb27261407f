package io.aerosdk.internal.info;

import com.aerospike.client.ResultCode;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexCollectionType;
import io.aerosdk.DataSet;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.internal.info.InfoRequest.Target;
import io.aerosdk.internal.task.Started;
import io.aerosdk.internal.task.TaskCheck;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Creating and dropping of secondary indexes. */
public final class IndexRequests {
  private static final String UNKNOWN_NAMESPACE = "ns_type=unknown";
  private static final String LOADED = "100";

  private IndexRequests() {}

  /** Starts to build an index; done when all nodes have built it. */
  public static Started create(IndexDefinition index) {
    Call call = call("Creation", index.dataSet(), index.name());
    String rest = parameters(index);
    return new Started(
        NamespaceCheck.change(
            call,
            index.dataSet().namespace(),
            version ->
                "sindex-create:" + InfoText.namespace(version, index.dataSet().namespace()) + rest),
        ready(call, index.dataSet().namespace(), index.name()));
  }

  /** Drops an index, if it is there; done when no node has it. */
  public static Started drop(DataSet dataSet, String name) {
    Objects.requireNonNull(dataSet, "dataSet must not be null");
    InfoText.name("name", name, ",;:", 63);
    Call call = call("Drop", dataSet, name);
    return new Started(
        NamespaceCheck.change(
            call,
            dataSet.namespace(),
            version ->
                "sindex-delete:"
                    + InfoText.namespace(version, dataSet.namespace())
                    + dataSet.setName().map(set -> ";set=" + set).orElse("")
                    + ";indexname="
                    + name),
        gone(call, dataSet.namespace(), name));
  }

  private static String parameters(IndexDefinition index) {
    StringBuilder text = new StringBuilder();
    index.dataSet().setName().ifPresent(set -> text.append(";set=").append(set));
    text.append(";indexname=").append(index.name());
    if (!index.context().isEmpty()) {
      text.append(";context=").append(CTX.toBase64(index.context().toArray(CTX[]::new)));
    }
    Expression expression = index.expression();
    if (expression != null) {
      text.append(";exp=").append(expression.getBase64());
    }
    if (index.collection() != IndexCollectionType.DEFAULT) {
      text.append(";indextype=").append(index.collection());
    }
    return expression == null
        ? text.append(";indexdata=").append(index.bin()).append(',').append(index.type()).toString()
        : text.append(";type=").append(index.type()).toString();
  }

  private static TaskCheck ready(Call call, String namespace, String name) {
    return new TaskCheck(
        call.text(),
        InfoRequest.of(
            Call.of(call.text(), Kind.READ),
            Target.ALL,
            "sindex/" + namespace + "/" + name,
            replies -> replies.stream().allMatch(IndexRequests::isLoaded)));
  }

  private static boolean isLoaded(InfoReply reply) {
    Optional<InfoError> error = reply.error(0);
    if (error.isPresent() && isNotYet(error.get().code())) {
      return false;
    }
    String answer = reply.value();
    if (answer.equals(UNKNOWN_NAMESPACE)) {
      throw reply.failure(ResultCode.INVALID_NAMESPACE, "");
    }
    return InfoText.pairs(answer, ';').getOrDefault("load_pct", "").equals(LOADED);
  }

  /** The other nodes hear of an index a little later. */
  private static boolean isNotYet(int code) {
    return code == ResultCode.INDEX_NOTFOUND || code == ResultCode.INDEX_NOTREADABLE;
  }

  private static TaskCheck gone(Call call, String namespace, String name) {
    return new TaskCheck(
        call.text(),
        new InfoRequest<>(
            Call.of(call.text(), Kind.READ),
            Target.ALL,
            version ->
                List.of(
                    "sindex-exists:"
                        + InfoText.namespace(version, namespace)
                        + ";indexname="
                        + name),
            replies -> replies.stream().allMatch(reply -> reply.value().equals("false"))));
  }

  private static Call call(String what, DataSet dataSet, String name) {
    return Call.of(what + " of index " + name + " on " + dataSet, Kind.CHANGE);
  }
}
