package io.aerosdk.command.background;

import io.aerosdk.DataSet;
import io.aerosdk.command.background.BackgroundCommand.Kind;
import io.aerosdk.udf.UdfCall;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Changes to all records of a set, or of a namespace, that the servers make in the background: no
 * record comes to the client.
 *
 * <pre>{@code
 * session.backgroundTask().update(users)
 *     .where(Exp.eq(Exp.stringBin("country"), Exp.val("UK")))
 *     .bin("region").setTo("EMEA")
 *     .execute()
 *     .waitUntilComplete(Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Each node works through the records that it is master of, one after the other; there is no
 * order and no going back. A record that cannot be changed is left out and counted by the server.
 * Records that are written meanwhile may be changed or not. A job belongs to no transaction.
 *
 * @param <O> what starting gives: a task, or a stage of one
 */
public final class BackgroundTasks<O> {
  private final Function<BackgroundCommand, O> terminal;

  /**
   * Sessions make it.
   *
   * @param terminal starts the job
   */
  public BackgroundTasks(Function<BackgroundCommand, O> terminal) {
    this.terminal = terminal;
  }

  /** Writes bins of the records that are there. */
  public BackgroundUpdate<O> update(DataSet dataSet) {
    return new BackgroundUpdate<>(terminal, new Draft(Kind.UPDATE, dataSet));
  }

  /** Deletes records. To empty a set {@code truncate} is faster. */
  public BackgroundDelete<O> delete(DataSet dataSet) {
    return new BackgroundDelete<>(terminal, new Draft(Kind.DELETE, dataSet));
  }

  /** Renews the lives of records. */
  public BackgroundTouch<O> touch(DataSet dataSet) {
    return new BackgroundTouch<>(terminal, new Draft(Kind.TOUCH, dataSet));
  }

  /** Runs a function on records: it is named next. */
  public UdfStart<O> executeUdf(DataSet dataSet) {
    return new UdfStart<>(terminal, Objects.requireNonNull(dataSet, "dataSet must not be null"));
  }

  /**
   * A set whose records a function shall run on.
   *
   * @param <O> what starting gives
   */
  public static final class UdfStart<O> {
    private final Function<BackgroundCommand, O> terminal;
    private final DataSet dataSet;

    private UdfStart(Function<BackgroundCommand, O> terminal, DataSet dataSet) {
      this.terminal = terminal;
      this.dataSet = dataSet;
    }

    /**
     * Names the function.
     *
     * @param module the name of its module, without {@code .lua}
     * @param function its own name
     * @throws IllegalArgumentException if a name is empty
     */
    public BackgroundUdf<O> function(String module, String function) {
      Draft draft = new Draft(Kind.UDF, dataSet);
      draft.function = new UdfCall(module, function, List.of());
      return new BackgroundUdf<>(terminal, draft);
    }
  }
}
