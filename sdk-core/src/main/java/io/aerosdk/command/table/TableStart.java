package io.aerosdk.command.table;

import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.internal.value.BinNames;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Starts a table: a verb on a set, whose columns and rows are still to come.
 *
 * <pre>{@code
 * session.insert(users)
 *     .bins("name", "age")
 *     .row(7, "Grace", 36)
 *     .row(8, "Alan", 41).expireRecordAfter(Duration.ofDays(30))
 *     .execute();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class TableStart<O> {
  private final KeyedVerbs<O> verbs;
  private final TableVerb<O> verb;
  private final DataSet dataSet;

  /**
   * Starts a table; sessions do.
   *
   * @param verbs where the command starts
   * @param verb what is done with each row
   * @param dataSet where the records are
   */
  public TableStart(KeyedVerbs<O> verbs, TableVerb<O> verb, DataSet dataSet) {
    this.verbs = verbs;
    this.verb = verb;
    this.dataSet = Objects.requireNonNull(dataSet, "dataSet must not be null");
  }

  /**
   * Names the bins that every row gives a value for.
   *
   * @param names at least one, each once; 1 to 15 bytes in UTF-8
   */
  public TableHead<O> bins(String... names) {
    String[] checked = BinNames.check(names);
    Set<String> seen = new HashSet<>();
    for (String name : checked) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "bins must name each bin once, got \"" + name + "\" twice");
      }
    }
    return new TableHead<>(verbs, new Columns<>(verb, dataSet, checked));
  }
}
