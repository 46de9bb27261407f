package io.aerosdk.bench;

import io.aerosdk.bench.client.Side;
import io.aerosdk.bench.load.Flavour;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.load.Workload;
import io.aerosdk.bench.report.Subject;
import io.aerosdk.bench.round.AsyncCalls;
import io.aerosdk.bench.round.AsyncRound;
import io.aerosdk.bench.round.BlockingCalls;
import io.aerosdk.bench.round.BlockingRound;
import io.aerosdk.bench.round.CallerThreads;
import io.aerosdk.bench.round.Plan;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * Operations on single records, or on batches of them. Immutable.
 *
 * @param flavour how calls are made
 * @param form which of our ways to say it is compared
 * @param preset of our session
 * @param workload which actions
 * @param callers threads, or calls in flight
 * @param batchSize how many keys one operation names
 */
record PointCell(
    Flavour flavour, Form form, Preset preset, Workload workload, int callers, int batchSize)
    implements Cell {

  PointCell(Flavour flavour, Form form, Workload workload, int callers) {
    this(flavour, form, Preset.DEFAULT, workload, callers, 1);
  }

  @Override
  public Subject subject() {
    String way = form == Form.BATCH ? "batch" + batchSize : form.name();
    String family = flavour + "-" + workload.label() + "-" + way;
    return new Subject(
        family.toLowerCase(Locale.ROOT), preset.suffix(), callers, batchSize, Subject.Unit.CALLS);
  }

  @Override
  public boolean isPossible() {
    return flavour != Flavour.VIRTUAL || CallerThreads.virtual().isPresent();
  }

  @Override
  public void prepare(Dataset data) {
    if (workload.needsRecords()) {
      data.load();
    }
  }

  @Override
  public Rounds on(Side side, Dataset data, Options.Schedule schedule) {
    if (flavour == Flavour.ASYNC) {
      AsyncCalls calls = side.async(data.records(), form, preset);
      return seed -> AsyncRound.run(plan(data, schedule, seed), calls);
    }
    BlockingCalls calls = side.blocking(data.records(), form, preset, callers);
    Executor threads =
        flavour == Flavour.VIRTUAL
            ? CallerThreads.virtual().orElseThrow()
            : CallerThreads.platform();
    return seed -> BlockingRound.run(plan(data, schedule, seed), calls, threads);
  }

  private Plan plan(Dataset data, Options.Schedule schedule, long seed) {
    return new Plan(data.records(), workload, callers, batchSize, schedule.round(), seed);
  }
}
