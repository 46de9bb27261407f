package io.aerosdk.bench;

import io.aerosdk.DataSet;
import io.aerosdk.bench.client.Side;
import io.aerosdk.bench.load.Flavour;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.report.Subject;
import io.aerosdk.bench.round.Measurement;
import io.aerosdk.bench.round.QueryRound;
import io.aerosdk.bench.round.RowCounter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads a whole set, row by row. Immutable.
 *
 * @param flavour in a blocking loop, or async
 * @param preset of our session
 */
record QueryCell(Flavour flavour, Preset preset) implements Cell {

  @Override
  public Subject subject() {
    return new Subject(
        "query-" + flavour.name().toLowerCase(Locale.ROOT),
        preset.suffix(),
        1,
        1,
        Subject.Unit.ROWS);
  }

  @Override
  public void prepare(Dataset data) {
    data.loadQueried();
  }

  @Override
  public Rounds on(Side side, Dataset data, Options.Schedule schedule) {
    DataSet set = data.queriedSet();
    Consumer<RowCounter> query =
        flavour == Flavour.ASYNC
            ? rows -> side.queryAsync(set, preset, rows)
            : rows -> side.query(set, preset, rows);
    return new Rounds() {
      @Override
      public Measurement run(long seed) {
        return QueryRound.run(query, data.queriedCount());
      }

      @Override
      public long memory() {
        return QueryRound.memory(query, data.queriedCount());
      }
    };
  }
}
