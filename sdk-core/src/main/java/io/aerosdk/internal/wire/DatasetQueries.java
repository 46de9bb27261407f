package io.aerosdk.internal.wire;

import com.aerospike.client.query.Statement;
import io.aerosdk.command.DatasetQueryCommand;

/** Dataset queries to the client's statements. */
public final class DatasetQueries {
  private DatasetQueries() {}

  /**
   * The statement of the command; a new one each time, because the client writes into it.
   *
   * @param rows how many rows at most; 0 for all
   */
  public static Statement statement(DatasetQueryCommand command, long rows) {
    Statement statement = new Statement();
    statement.setNamespace(command.dataSet().namespace());
    command.dataSet().setName().ifPresent(statement::setSetName);
    if (!command.binNames().isEmpty()) {
      statement.setBinNames(command.binNames().toArray(String[]::new));
    }
    statement.setFilter(command.options().filter());
    statement.setMaxRecords(rows);
    statement.setRecordsPerSecond(command.recordsPerSecond());
    return statement;
  }
}
