package io.aerosdk.internal.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.error.IndexException;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.index.IndexBuilder;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.internal.task.Started;
import io.aerosdk.query.Index;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IndexRequestsTest {
  private static final DataSet USERS = DataSet.of("test", "users");
  private static final CTX CITY = CTX.mapKey(Value.get("city"));
  private static final Expression SUM = Exp.build(Exp.add(Exp.intBin("a"), Exp.val(1)));

  private final ScriptedNodes nodes = ScriptedNodes.current().with("A1", "namespaces", "test");

  private static IndexBuilder<IndexDefinition> index(DataSet dataSet) {
    return new IndexBuilder<>(Function.identity(), dataSet);
  }

  private String line(ScriptedNodes asked, IndexDefinition index) {
    return IndexRequests.create(index).start().commands().apply(asked.version()).get(1);
  }

  @Test
  void anIndexIsSentWithAllItsParts() {
    assertThat(line(nodes, index(USERS).onBin("age").named("i").numeric().create()))
        .isEqualTo("sindex-create:namespace=test;set=users;indexname=i;indexdata=age,NUMERIC");
    assertThat(line(nodes, index(DataSet.of("test")).onBin("a").named("i").blob().list().create()))
        .isEqualTo("sindex-create:namespace=test;indexname=i;indextype=LIST;indexdata=a,BLOB");
    assertThat(
            line(
                nodes,
                index(USERS).onBin("p").named("i").string().mapValues().context(CITY).create()))
        .isEqualTo(
            "sindex-create:namespace=test;set=users;indexname=i;context="
                + CTX.toBase64(new CTX[] {CITY})
                + ";indextype=MAPVALUES;indexdata=p,STRING");
    assertThat(line(nodes, index(USERS).onExpression(SUM).named("i").geo2dSphere().create()))
        .isEqualTo(
            "sindex-create:namespace=test;set=users;indexname=i;exp="
                + SUM.getBase64()
                + ";type=GEO2DSPHERE");
  }

  @Test
  void olderServersCallTheNamespaceOtherwise() {
    ScriptedNodes older = new ScriptedNodes("7.2.0.1");
    assertThat(line(older, index(USERS).onBin("age").named("i").numeric().create()))
        .startsWith("sindex-create:ns=test;");
  }

  @Test
  void errorsAreOfTheirClass() {
    IndexDefinition index = index(USERS).onBin("age").named("i").numeric().create();
    String line = line(nodes, index);

    nodes.with("A1", line, "ERROR:200:'indexname' already exists with different definition");
    assertThatThrownBy(() -> nodes.ask(IndexRequests.create(index).start()))
        .isInstanceOf(IndexException.class)
        .hasMessageContainingAll("Creation of index i on test.users", "different definition");
    nodes.with("A1", line, "ok").with("A1", "namespaces", "bar");
    assertThatThrownBy(() -> nodes.ask(IndexRequests.create(index).start()))
        .isInstanceOf(InvalidNamespaceException.class);
  }

  @Test
  void anIndexIsReadyWhenAllNodesHaveLoadedIt() {
    Started started = IndexRequests.create(index(USERS).onBin("age").named("i").numeric().create());
    String question = "sindex/test/i";

    nodes.with("A1", question, "entries=1;load_pct=100;load_time=6;stat_gc_recs=0");
    nodes.with("A2", question, "ERROR:201:no index");
    assertThat(nodes.ask(started.task().isDone())).isFalse();
    nodes.with("A2", question, "ERROR:203:index not readable");
    assertThat(nodes.ask(started.task().isDone())).isFalse();
    nodes.with("A2", question, "entries=1;load_pct=10;load_time=6");
    assertThat(nodes.ask(started.task().isDone())).isFalse();
    nodes.with("A2", question, "entries=1;load_pct=100");
    assertThat(nodes.ask(started.task().isDone())).isTrue();

    nodes.with("A2", question, "ns_type=unknown");
    assertThatThrownBy(() -> nodes.ask(started.task().isDone()))
        .isInstanceOf(InvalidNamespaceException.class);
  }

  @Test
  void anIndexIsGoneWhenNoNodeHasIt() {
    Started started = IndexRequests.drop(USERS, "i");
    nodes.with("A1", "sindex-delete:namespace=test;set=users;indexname=i", "ok");
    nodes.ask(started.start());

    String question = "sindex-exists:namespace=test;indexname=i";
    nodes.with("A1", question, "false").with("A2", question, "true");
    assertThat(nodes.ask(started.task().isDone())).isFalse();
    nodes.with("A2", question, "false");
    assertThat(nodes.ask(started.task().isDone())).isTrue();
  }

  @Test
  void theListTellsContextExpressionAndState() {
    String list = "sindex-list:namespace=test;b64=true";
    String age = "ns=test:indexname=age:set=users:bin=n:type=numeric:indextype=default:";
    nodes
        .with(
            "A1",
            list,
            age
                + "context=null:exp=null:state=RW;ns=test:indexname=city:set=null:bin=p:type=string:"
                + "indextype=mapkeys:context="
                + CTX.toBase64(new CTX[] {CITY})
                + ":exp=null:state=RW;ns=test:indexname=sum:set=users:bin=null:type=blob:"
                + "indextype=list:context=null:exp="
                + SUM.getBase64()
                + ":state=RW")
        .with(
            "A2",
            list,
            age
                + "context=null:exp=null:state=WO;ns=test:indexname=city:set=null:bin=p:type=string:"
                + "indextype=mapkeys:context="
                + CTX.toBase64(new CTX[] {CITY})
                + ":exp=null:state=RW;");

    List<SecondaryIndex> found = nodes.ask(IndexListing.ofNamespace("test"));

    assertThat(found)
        .extracting(index -> index.definition().name())
        .containsExactly("age", "city", "sum");
    assertThat(found).extracting(SecondaryIndex::isReady).containsExactly(false, true, false);
    IndexDefinition city = found.get(1).definition();
    assertThat(city.dataSet()).isEqualTo(DataSet.of("test"));
    assertThat(city.bin()).isEqualTo("p");
    assertThat(city.type()).isEqualTo(IndexType.STRING);
    assertThat(city.collection()).isEqualTo(IndexCollectionType.MAPKEYS);
    assertThat(city.context()).hasSize(1);
    assertThat(CTX.toBytes(city.context().toArray(CTX[]::new)))
        .isEqualTo(CTX.toBytes(new CTX[] {CITY}));
    IndexDefinition sum = found.get(2).definition();
    assertThat(sum.bin()).isNull();
    assertThat(sum.expression()).isEqualTo(SUM);
    assertThat(nodes.ask(IndexListing.of(USERS)))
        .extracting(index -> index.definition().name())
        .containsExactly("age", "sum");
  }

  @Test
  void indexesOfTheSameNameInTwoNamespacesAreTwo() {
    nodes.with(
        "A1",
        "sindex-list:b64=true",
        "ns=test:indexname=i:set=a:bin=n:type=numeric:indextype=default:context=null:exp=null:state=RW;"
            + "ns=bar:indexname=i:set=a:bin=m:type=string:indextype=default:context=null:exp=null:state=RW;");
    assertThat(nodes.ask(IndexListing.all()))
        .extracting(index -> index.definition().dataSet().namespace())
        .containsExactly("bar", "test");
  }

  @Test
  void indexesAreMeasuredOnOneNodeInOneRequest() {
    Index age = Index.on("test", null, "age", IndexType.NUMERIC).named("age");
    Index gone = Index.on("bar", null, "age", IndexType.NUMERIC).named("age");
    Index silent = Index.on("test", null, "n", IndexType.NUMERIC).named("n");
    ScriptedNodes nodes = ScriptedNodes.current();
    nodes.with("A1", "sindex-stat:namespace=test;indexname=age", "entries=20;entries_per_bval=7");
    nodes.with("A1", "sindex-stat:namespace=bar;indexname=age", "ERROR:201:no index");
    nodes.with("A1", "sindex-stat:namespace=test;indexname=n", "entries=20");
    nodes.with("A2", "sindex-stat:namespace=test;indexname=age", "entries_per_bval=9");
    List<Index> measured = nodes.ask(IndexListing.measured(List.of(age, gone, silent)));
    assertThat(measured).hasSize(1);
    assertThat(measured.get(0).name()).contains("age");
    assertThat(measured.get(0).entriesPerValue()).hasValue(7);
    assertThat(nodes.asked).hasSize(3);
  }

  @Test
  void oneNodeListsAllIndexes() {
    ScriptedNodes nodes = ScriptedNodes.current();
    String entry =
        "ns=test:indexname=i:set=null:bin=a:type=numeric:indextype=default:context=null:exp=null:state=";
    nodes.with("A1", "sindex-list:b64=true", entry + "RW;");
    nodes.with("A2", "sindex-list:b64=true", entry + "WO;");
    assertThat(nodes.ask(IndexListing.onOneNode()))
        .singleElement()
        .matches(SecondaryIndex::isReady);
    assertThat(nodes.asked).containsExactly("sindex-list:b64=true");
  }

  @Test
  void anUnknownNamespaceIsAnError() {
    nodes.with(
        "A1",
        "sindex-list:namespace=nope;b64=true",
        "ERROR:20:namespace not found on node;ERROR:20:namespace not found on node");
    assertThatThrownBy(() -> nodes.ask(IndexListing.ofNamespace("nope")))
        .isInstanceOf(InvalidNamespaceException.class);
  }

  @Test
  void detailsAreAddedUpOverTheNodes() {
    String list = "sindex-list:namespace=test;b64=true";
    String age =
        "ns=test:indexname=age:set=users:bin=n:type=numeric:indextype=default:context=null:exp=null:state=RW";
    nodes
        .with("A1", list, age)
        .with("A2", list, age)
        .with(
            "A1",
            "sindex/test/age",
            "entries=20;used_bytes=16;entries_per_bval=7;entries_per_rec=1;load_pct=100")
        .with(
            "A2",
            "sindex/test/age",
            "entries=10;used_bytes=16;entries_per_bval=2;entries_per_rec=2;load_pct=40");

    IndexDetails details = nodes.ask(IndexListing.details("test", "age")).orElseThrow();

    assertThat(details.entries()).isEqualTo(30);
    assertThat(details.usedBytes()).isEqualTo(32);
    assertThat(details.entriesPerValue()).isEqualTo(7);
    assertThat(details.entriesPerRecord()).isEqualTo(2);
    assertThat(details.loadPercent()).isEqualTo(40);
    nodes.with("A1", "sindex/test/none", "ERROR:201:no index");
    nodes.with("A2", "sindex/test/none", "ERROR:201:no index");
    assertThat(nodes.ask(IndexListing.details("test", "none"))).isEmpty();
  }
}
