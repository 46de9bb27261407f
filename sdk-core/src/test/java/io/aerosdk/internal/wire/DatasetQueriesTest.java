package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.query.Filter;
import com.aerospike.client.query.Statement;
import io.aerosdk.DataSet;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.DatasetQueryCommand.Options;
import io.aerosdk.query.QueryHint;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetQueriesTest {
  private static final Filter FILTER = Filter.equal("a", 1);

  @Test
  void everythingOfTheCommandIsInTheStatement() {
    var command =
        new DatasetQueryCommand(
            DataSet.of("test", "users"),
            List.of("a", "b"),
            false,
            null,
            10,
            20,
            null,
            new Options(FILTER, null, 0, null, null, QueryHint.NONE));
    Statement statement = DatasetQueries.statement(command, 10);

    assertThat(statement.getNamespace()).isEqualTo("test");
    assertThat(statement.getSetName()).isEqualTo("users");
    assertThat(statement.getBinNames()).containsExactly("a", "b");
    assertThat(statement.getMaxRecords()).isEqualTo(10);
    assertThat(statement.getRecordsPerSecond()).isEqualTo(20);
    assertThat(statement.getFilter()).isSameAs(FILTER);
    assertThat(DatasetQueries.statement(command, 10)).isNotSameAs(statement);
  }

  @Test
  void aNamespaceHasNoSetAndAllBinsNoNames() {
    Statement statement =
        DatasetQueries.statement(
            new DatasetQueryCommand(
                DataSet.of("test"), List.of(), false, null, 0, 0, null, Options.NONE),
            0);
    assertThat(statement.getSetName()).isNull();
    assertThat(statement.getBinNames()).isNull();
    assertThat(statement.getMaxRecords()).isZero();
  }
}
