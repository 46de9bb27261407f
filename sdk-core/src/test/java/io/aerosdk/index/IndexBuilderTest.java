package io.aerosdk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import io.aerosdk.DataSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexBuilderTest {
  private static final DataSet USERS = DataSet.of("test", "users");

  private final IndexBuilder<IndexDefinition> index =
      new IndexBuilder<>(Function.identity(), USERS);

  @Test
  void everyTypeAndCollection() {
    index.onBin("a").named("i");
    assertThat(index.numeric().create().type()).isEqualTo(IndexType.NUMERIC);
    assertThat(index.create().collection()).isEqualTo(IndexCollectionType.DEFAULT);
    assertThat(index.string().create().type()).isEqualTo(IndexType.STRING);
    assertThat(index.blob().create().type()).isEqualTo(IndexType.BLOB);
    assertThat(index.geo2dSphere().create().type()).isEqualTo(IndexType.GEO2DSPHERE);
    assertThat(index.list().create().collection()).isEqualTo(IndexCollectionType.LIST);
    assertThat(index.mapKeys().create().collection()).isEqualTo(IndexCollectionType.MAPKEYS);
    assertThat(index.mapValues().create().collection()).isEqualTo(IndexCollectionType.MAPVALUES);
    assertThat(index.collection(IndexCollectionType.DEFAULT).create().collection())
        .isEqualTo(IndexCollectionType.DEFAULT);
  }

  @Test
  void everyMissingPartIsNamed() {
    assertThatThrownBy(index::create)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("onBin(…) or onExpression(…)", "named(…)", "numeric()");
    index.onBin("a");
    assertThatThrownBy(index::create)
        .hasMessageContainingAll("named(…)", "numeric()")
        .hasMessageNotContaining("onBin");
    index.named("i");
    assertThatThrownBy(index::create)
        .hasMessageContaining("numeric()")
        .hasMessageNotContaining("named");
    index.numeric();
    assertThat(index.create()).isEqualTo(index.definition());
  }

  @Test
  void partsThatExcludeEachOtherAreRefused() {
    index.named("i").numeric().onExpression(Exp.intBin("a"));
    index.context(CTX.listIndex(0));
    assertThatThrownBy(index::create).hasMessageStartingWith("context(…) must go with onBin(…)");
    index.onBin("a");
    assertThatThrownBy(index::create)
        .hasMessageStartingWith("The index must be on a bin or on an expression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a;b",
        "a,b",
        "a:b",
        "a\nb",
        "1234567890123456789012345678901234567890123456789012345678901234"
      })
  void namesThatCannotBeSentAreRefused(String name) {
    assertThatThrownBy(() -> index.named(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a;b", "a,b", "1234567890123456"})
  void binsThatCannotBeSentAreRefused(String bin) {
    assertThatThrownBy(() -> index.onBin(bin)).isInstanceOf(IllegalArgumentException.class);
  }
}
