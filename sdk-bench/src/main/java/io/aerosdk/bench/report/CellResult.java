package io.aerosdk.bench.report;

import java.util.ArrayList;
import java.util.List;

/** The rounds of one cell that count. Not thread-safe. */
public final class CellResult {
  private final Subject subject;
  private final Totals plain = new Totals();
  private final Totals ours = new Totals();
  private final List<Double> ratios = new ArrayList<>();

  /** Without rounds yet. */
  public CellResult(Subject subject) {
    this.subject = subject;
  }

  /** Another pair of rounds. */
  public void add(Round plainRound, Round ourRound) {
    plain.add(plainRound);
    ours.add(ourRound);
    ratios.add(ourRound.measurement().perSecond() / plainRound.measurement().perSecond());
  }

  /** Bytes held in memory half-way through, -1 for not looked at. */
  public void memory(long plainBytes, long ourBytes) {
    plain.memory(plainBytes);
    ours.memory(ourBytes);
  }

  /** What was measured. */
  public Subject subject() {
    return subject;
  }

  /** The plain client. */
  public Totals plain() {
    return plain;
  }

  /** The SDK. */
  public Totals ours() {
    return ours;
  }

  /** How many rounds there are of each client. */
  public int rounds() {
    return ratios.size();
  }

  /** Median of the rounds' throughput of ours over plain. */
  public double ratio() {
    return Median.of(ratios);
  }

  /** That of a share of the rounds is lower, such as 0.25 of them. */
  public double ratioQuantile(double share) {
    return Median.quantile(ratios, share);
  }
}
