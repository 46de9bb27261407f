package io.aerosdk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.PartitionFilter;
import io.aerosdk.DataSet;
import io.aerosdk.command.DatasetQueryCommand.PartitionRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetQueryTest {
  private static final DataSet SET = DataSet.of("test", "users");

  private static DatasetQuery<DatasetQueryCommand> query() {
    return new DatasetQuery<>((command, onError) -> command, SET);
  }

  @Test
  void saysNothingByDefault() {
    assertThat(query().execute())
        .isEqualTo(new DatasetQueryCommand(SET, List.of(), false, null, 0, 0, null));
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
                SET, List.of("a", "b"), false, condition, 10, 20, new PartitionRange(5, 4)));
    assertThat(query().withNoBins().execute().withoutBins()).isTrue();
  }

  @Test
  void aLaterStepReplacesAnEarlierOne() {
    DatasetQueryCommand command =
        query().limit(1).limit(2).bins("a").bins("b").onPartition(1).onPartition(7).execute();
    assertThat(command.limit()).isEqualTo(2);
    assertThat(command.binNames()).containsExactly("b");
    assertThat(command.partitions()).isEqualTo(new PartitionRange(7, 1));
  }

  @Test
  void aCommandDoesNotChangeWithItsBuilder() {
    DatasetQuery<DatasetQueryCommand> builder = query().limit(1);
    DatasetQueryCommand before = builder.execute();
    builder.limit(2).bins("a");
    assertThat(before.limit()).isEqualTo(1);
    assertThat(before.binNames()).isEmpty();
  }

  @Test
  void partitionsBecomeAFreshFilterEachTime() {
    DatasetQueryCommand some = query().onPartitionRange(4_000, 4_096).execute();
    PartitionFilter filter = some.partitionFilter();
    assertThat(filter.getBegin()).isEqualTo(4_000);
    assertThat(filter.getCount()).isEqualTo(96);
    assertThat(some.partitionFilter()).isNotSameAs(filter);
    assertThat(query().execute().partitionFilter().getCount()).isEqualTo(4_096);
  }

  @Test
  void theEdgesOfThePartitions() {
    assertThat(query().onPartition(0).execute().partitions()).isEqualTo(new PartitionRange(0, 1));
    assertThat(query().onPartition(4_095).execute().partitions())
        .isEqualTo(new PartitionRange(4_095, 1));
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
