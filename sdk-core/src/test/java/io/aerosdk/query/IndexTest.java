package io.aerosdk.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTest {
  private static final DataSet USERS = DataSet.of("test", "users");

  private static IndexDefinition definition(DataSet dataSet) {
    return new IndexDefinition(
        dataSet,
        "by_tag",
        IndexType.STRING,
        IndexCollectionType.LIST,
        "tags",
        List.of(CTX.listIndex(2)),
        null);
  }

  @Test
  void aListedIndexKeepsAllItIsMadeOf() {
    Index index = Index.of(new SecondaryIndex(definition(USERS), true)).orElseThrow();
    assertThat(index.namespace()).isEqualTo("test");
    assertThat(index.set()).contains("users");
    assertThat(index.bin()).isEqualTo("tags");
    assertThat(index.name()).contains("by_tag");
    assertThat(index.type()).isEqualTo(IndexType.STRING);
    assertThat(index.collection()).isEqualTo(IndexCollectionType.LIST);
    assertThat(CTX.toBytes(index.context())).isEqualTo(CTX.toBytes(new CTX[] {CTX.listIndex(2)}));
    assertThat(index.entriesPerValue()).isEmpty();
    assertThat(
            Index.of(new SecondaryIndex(definition(DataSet.of("test")), true)).orElseThrow().set())
        .isEmpty();
  }

  @Test
  void detailsTellTheSelectivity() {
    IndexDetails details =
        new IndexDetails(new SecondaryIndex(definition(USERS), true), 100, 0, 25, 1, 100);
    assertThat(Index.of(details).orElseThrow().entriesPerValue()).hasValue(25);
  }

  @Test
  void anIndexThatIsBeingBuiltIsNotUsed() {
    assertThat(Index.of(new SecondaryIndex(definition(USERS), false))).isEmpty();
  }

  @Test
  void anIndexOnAnExpressionIsNotUsed() {
    IndexDefinition computed =
        new IndexDefinition(
            USERS,
            "computed",
            IndexType.NUMERIC,
            IndexCollectionType.DEFAULT,
            null,
            List.of(),
            Exp.build(Exp.intBin("a")));
    assertThat(Index.of(new SecondaryIndex(computed, true))).isEmpty();
  }

  @Test
  void aContextIsOfItsDataSet() {
    assertThat(IndexContext.of(USERS, List.of()).namespace()).isEqualTo("test");
    assertThat(IndexContext.of(USERS, List.of()).set()).contains("users");
    assertThat(IndexContext.of(DataSet.of("test"), List.of()).set()).isEmpty();
  }
}
