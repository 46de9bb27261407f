package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.query.Statement;
import io.aerosdk.DataSet;
import io.aerosdk.command.DatasetQueryCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetQueriesTest {
  @Test
  void everythingOfTheCommandIsInTheStatement() {
    var command =
        new DatasetQueryCommand(
            DataSet.of("test", "users"), List.of("a", "b"), false, null, 10, 20, null);
    Statement statement = DatasetQueries.statement(command);

    assertThat(statement.getNamespace()).isEqualTo("test");
    assertThat(statement.getSetName()).isEqualTo("users");
    assertThat(statement.getBinNames()).containsExactly("a", "b");
    assertThat(statement.getMaxRecords()).isEqualTo(10);
    assertThat(statement.getRecordsPerSecond()).isEqualTo(20);
    assertThat(statement.getFilter()).isNull();
    assertThat(DatasetQueries.statement(command)).isNotSameAs(statement);
  }

  @Test
  void aNamespaceHasNoSetAndAllBinsNoNames() {
    Statement statement =
        DatasetQueries.statement(
            new DatasetQueryCommand(DataSet.of("test"), List.of(), false, null, 0, 0, null));
    assertThat(statement.getSetName()).isNull();
    assertThat(statement.getBinNames()).isNull();
    assertThat(statement.getMaxRecords()).isZero();
  }
}
