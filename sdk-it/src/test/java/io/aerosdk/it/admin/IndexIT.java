package io.aerosdk.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.error.IndexException;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creating, listing and dropping of secondary indexes. */
@Scenarios
class IndexIT {
  private static final List<String> NAMES = List.of("it_index_a", "it_index_b");
  private static final String NAME = NAMES.get(0);

  private final Setup setup;
  private final TestSession session;
  private final TestRequests requests;
  private final DataSet set;

  IndexIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    requests = setup.requests();
    set = setup.set(IndexIT.class);
  }

  @BeforeEach
  void needsIndexes() {
    setup.assumeKnown(() -> requests.index(set).onBin("probe").named(NAME).numeric().create());
    drop();
  }

  @AfterEach
  void drop() {
    NAMES.forEach(name -> requests.dropIndex(set, name).waitUntilComplete());
  }

  private Optional<SecondaryIndex> find(String name) {
    return requests.listIndexes(set).stream()
        .filter(index -> index.definition().name().equals(name))
        .findFirst();
  }

  @Test
  void anIndexIsBuiltListedAndDropped() {
    for (int id = 0; id < 20; id++) {
      session.put(set.id(id), Map.of("n", id % 5));
    }

    var task = requests.index(set).onBin("n").named(NAME).numeric().create();
    task.waitUntilComplete(Duration.ofSeconds(20));

    assertThat(task.isDone()).isTrue();
    SecondaryIndex index = find(NAME).orElseThrow();
    assertThat(index.isReady()).isTrue();
    assertThat(index.definition().dataSet()).isEqualTo(set);
    assertThat(index.definition().bin()).isEqualTo("n");
    assertThat(index.definition().type()).isEqualTo(IndexType.NUMERIC);
    assertThat(index.definition().collection()).isEqualTo(IndexCollectionType.DEFAULT);
    assertThat(index.definition().context()).isEmpty();
    assertThat(index.definition().expression()).isNull();
    Polling.until("the index has its entries", () -> details().entries() >= 20);
    assertThat(details().loadPercent()).isEqualTo(100);

    requests.dropIndex(set, NAME).waitUntilComplete(Duration.ofSeconds(20));
    assertThat(find(NAME)).isEmpty();
    assertThat(requests.info().secondaryIndexDetails(set.namespace(), NAME)).isEmpty();
  }

  private IndexDetails details() {
    return requests.info().secondaryIndexDetails(set.namespace(), NAME).orElseThrow();
  }

  @Test
  void everyPartOfADefinitionComesBack() {
    CTX city = CTX.mapKey(Value.get("city"));
    requests
        .index(set)
        .onBin("p")
        .context(city)
        .named(NAME)
        .string()
        .mapValues()
        .create()
        .waitUntilComplete();
    Expression sum = Exp.build(Exp.add(Exp.intBin("a"), Exp.val(1)));
    requests
        .index(set)
        .onExpression(sum)
        .named(NAMES.get(1))
        .numeric()
        .create()
        .waitUntilComplete();

    var onPath = find(NAME).orElseThrow().definition();
    assertThat(onPath.type()).isEqualTo(IndexType.STRING);
    assertThat(onPath.collection()).isEqualTo(IndexCollectionType.MAPVALUES);
    assertThat(CTX.toBytes(onPath.context().toArray(CTX[]::new)))
        .isEqualTo(CTX.toBytes(new CTX[] {city}));
    var onSum = find(NAMES.get(1)).orElseThrow().definition();
    assertThat(onSum.bin()).isNull();
    assertThat(onSum.expression()).isEqualTo(sum);
    assertThat(requests.info().secondaryIndexes(set.namespace()))
        .extracting(index -> index.definition().name())
        .containsAll(NAMES);
  }

  @Test
  void theSameIndexAgainIsFineAndAnotherOfItsNameIsNot() {
    requests.index(set).onBin("n").named(NAME).numeric().create().waitUntilComplete();
    requests.index(set).onBin("n").named(NAME).numeric().create().waitUntilComplete();

    assertThatThrownBy(() -> requests.index(set).onBin("m").named(NAME).string().create())
        .isInstanceOf(IndexException.class)
        .hasMessageStartingWith("Creation of index " + NAME + " on " + set + " failed")
        .extracting("resultCode")
        .isEqualTo(ResultCode.INDEX_ALREADY_EXISTS);
    assertThat(find(NAME).orElseThrow().definition().bin()).isEqualTo("n");
  }

  @Test
  void whatIsNotThereCanBeDropped() {
    requests.dropIndex(set, "it_index_nosuch").waitUntilComplete();
  }

  @Test
  void anUnknownNamespaceIsAnErrorAlthoughTheServerSaysOk() {
    DataSet nowhere = DataSet.of("nosuch", "set");
    assertThatThrownBy(() -> requests.index(nowhere).onBin("n").named(NAME).numeric().create())
        .isInstanceOf(InvalidNamespaceException.class);
    assertThatThrownBy(() -> requests.dropIndex(nowhere, NAME))
        .isInstanceOf(InvalidNamespaceException.class);
    assertThatThrownBy(() -> requests.listIndexes(nowhere))
        .isInstanceOf(InvalidNamespaceException.class);
  }

  @Test
  void missingPartsAreRefusedOnTheCallersLine() {
    assertThatThrownBy(() -> requests.index(set).onBin("n").create())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("named(…)")
        .hasNoSuppressedExceptions();
  }
}
