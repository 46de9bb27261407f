package io.aerosdk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.command.DatasetQueryCommand.Options;
import io.aerosdk.internal.dataset.FilterCode;
import io.aerosdk.internal.dataset.OpenPartitions;
import io.aerosdk.internal.dataset.OpenPartitions.Point;
import io.aerosdk.query.QueryHint;
import io.aerosdk.result.QueryCursor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DatasetQueryTest {
  private static final DataSet SET = DataSet.of("test", "users");

  private static DatasetQuery<DatasetQueryCommand, DatasetQueryCommand> query() {
    return new DatasetQuery<>((command, onError) -> command, command -> command, SET);
  }

  @Test
  void saysNothingByDefault() {
    assertThat(query().execute())
        .isEqualTo(new DatasetQueryCommand(SET, List.of(), false, null, 0, 0, null, Options.NONE));
  }

  @Test
  void everyStepIsInTheCommand() {
    Expression condition = Exp.build(Exp.binExists("a"));
    assertThat(
            query()
                .bins("a", "b")
                .where(condition)
                .limit(10)
                .recordsPerSecond(20)
                .onPartitionRange(5, 9)
                .execute())
        .isEqualTo(
            new DatasetQueryCommand(
                SET,
                List.of("a", "b"),
                false,
                condition,
                10,
                20,
                PartitionSet.range(5, 9),
                Options.NONE));
    assertThat(query().withNoBins().execute().withoutBins()).isTrue();
  }

  @Test
  void aLaterStepReplacesAnEarlierOne() {
    DatasetQueryCommand command =
        query().limit(1).limit(2).bins("a").bins("b").onPartition(1).onPartition(7).execute();
    assertThat(command.limit()).isEqualTo(2);
    assertThat(command.binNames()).containsExactly("b");
    assertThat(command.partitions()).isEqualTo(PartitionSet.of(7));
  }

  @Test
  void aCommandDoesNotChangeWithItsBuilder() {
    DatasetQuery<DatasetQueryCommand, DatasetQueryCommand> builder = query().limit(1);
    DatasetQueryCommand before = builder.execute();
    builder.limit(2).bins("a");
    assertThat(before.limit()).isEqualTo(1);
    assertThat(before.binNames()).isEmpty();
  }

  @Test
  void partitionsAreExactlyThoseThatWereNamed() {
    PartitionSet some =
        Objects.requireNonNull(query().onPartitions(9, 3, 5, 3).execute().partitions());
    assertThat(some).isEqualTo(PartitionSet.of(3, 5, 9)).hasToString("{3, 5, 9}");
    assertThat(some.contains(4)).isFalse();
    assertThat(some.isRange()).isFalse();
    assertThat(PartitionSet.of(5, 4))
        .isEqualTo(PartitionSet.range(4, 6))
        .hasSameHashCodeAs(PartitionSet.range(4, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartitions());
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartitions(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartitions(4_096));
  }

  @Test
  void theRarerStepsAreInTheCommandToo() {
    Filter filter = Filter.range("age", 1, 2);
    QueryCursor cursor = cursor("test", "users", FilterCode.of(filter));
    DatasetQueryCommand command =
        query()
            .filter(filter)
            .expectedDuration(QueryDuration.SHORT)
            .chunkSize(7)
            .resumeFrom(cursor)
            .execute();
    assertThat(command.options())
        .isEqualTo(new Options(filter, QueryDuration.SHORT, 7, cursor, null, QueryHint.NONE));
    assertThat(command.chunkRows()).isEqualTo(7);
    assertThat(query().limit(3).chunkSize(7).execute().chunkRows()).isEqualTo(3);
    assertThat(query().limit(3).execute().chunkRows()).isEqualTo(3);
    assertThat(query().execute().chunkRows()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> query().chunkSize(0));
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query().resumeFrom(cursor("test", "others", 0)).execute())
        .withMessageContaining("test.others");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query().resumeFrom(cursor("other", "users", 0)).execute());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query().resumeFrom(cursor("test", "users", 5)).execute())
        .withMessageContaining("filter");
    QueryCursor fits = cursor("test", "users", 0);
    assertThat(query().resumeFrom(fits).execute().options().cursor()).isEqualTo(fits);
    assertThatIllegalStateException().isThrownBy(() -> query().onPartition(1).resumeFrom(fits));
    assertThatIllegalStateException().isThrownBy(() -> query().resumeFrom(fits).onPartition(1));
  }

  private static QueryCursor cursor(String namespace, String set, long filterCode) {
    Point point = new Point(3, null, 0);
    return QueryCursor.of(new OpenPartitions(namespace, set, filterCode, List.of(point)).encode());
  }

  @Test
  void theEdgesOfThePartitions() {
    assertThat(query().onPartition(0).execute().partitions()).isEqualTo(PartitionSet.of(0));
    assertThat(query().onPartition(4_095).execute().partitions()).isEqualTo(PartitionSet.of(4_095));
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartition(4_096));
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartition(Integer.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartitionRange(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> query().onPartitionRange(3, 2));
  }

  @Test
  void contradictionsAreRefused() {
    assertThatIllegalStateException().isThrownBy(() -> query().bins("a").withNoBins());
    assertThatIllegalStateException().isThrownBy(() -> query().withNoBins().bins("a"));
  }
}
