package io.aerosdk.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.chaos.History.Entry;
import io.aerosdk.it.chaos.History.Outcome;
import io.aerosdk.it.chaos.History.Version;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker finds what it is there to find. */
class HistoryTest {
  private static final Version NEW = new Version(0, 0);

  private final History history = new History();

  private Entry transfer(long start, long end, Version one, Version two) {
    Entry entry = history.begin(start);
    entry.reads(1, one);
    entry.reads(2, two);
    entry.writesTo(1);
    entry.writesTo(2);
    entry.ends(Outcome.COMMITTED, end);
    return entry;
  }

  private Entry reader(long start, long end, Version one, Version two) {
    Entry entry = history.begin(start);
    entry.reads(1, one);
    entry.reads(2, two);
    entry.ends(Outcome.COMMITTED, end);
    return entry;
  }

  private static Version by(long number, Entry writer) {
    return new Version(number, writer.id());
  }

  @Test
  void oneAfterTheOtherIsFine() {
    Entry first = transfer(0, 10, NEW, NEW);
    reader(5, 15, NEW, NEW);
    reader(11, 15, by(1, first), by(1, first));
    Entry second = transfer(12, 20, by(1, first), by(1, first));
    assertThat(history.violations(Map.of(1, by(2, second), 2, by(2, second)))).isEmpty();
  }

  @Test
  void aLostWrite() {
    Entry first = transfer(0, 10, NEW, NEW);
    Entry second = transfer(0, 10, NEW, NEW);
    assertThat(history.violations(Map.of(1, by(1, second), 2, by(1, second))))
        .anyMatch(text -> text.startsWith("write lost on account 1"))
        .anyMatch(text -> text.contains("transaction " + first.id()));
  }

  @Test
  void aTornRead() {
    Entry first = transfer(0, 10, NEW, NEW);
    reader(0, 10, by(1, first), NEW);
    assertThat(history.violations(Map.of(1, by(1, first), 2, by(1, first))))
        .anyMatch(text -> text.startsWith("no order explains"));
  }

  @Test
  void aStaleRead() {
    Entry first = transfer(0, 10, NEW, NEW);
    reader(11, 15, NEW, NEW);
    assertThat(history.violations(Map.of(1, by(1, first), 2, by(1, first))))
        .anyMatch(text -> text.startsWith("no order explains"));
  }

  @Test
  void aReadOfWhatWasUndone() {
    Entry failed = transfer(0, 10, NEW, NEW);
    failed.ends(Outcome.FAILED, 10);
    reader(0, 10, by(1, failed), by(1, failed));
    assertThat(history.violations(Map.of(1, NEW, 2, NEW)))
        .anyMatch(text -> text.contains("but the writer was null"));
  }

  @Test
  void aCommitThatVanished() {
    transfer(0, 10, NEW, NEW);
    assertThat(history.violations(Map.of(1, NEW, 2, NEW)))
        .contains("account 1 lost its writes after " + NEW);
  }

  @Test
  void aDoubtIsWhatOthersSaw() {
    Entry doubtful = transfer(0, 10, NEW, NEW);
    doubtful.ends(Outcome.UNKNOWN, 10);
    assertThat(history.violations(Map.of(1, NEW, 2, NEW))).isEmpty();
    reader(20, 30, by(1, doubtful), by(1, doubtful));
    assertThat(history.violations(Map.of(1, by(1, doubtful), 2, by(1, doubtful)))).isEmpty();
    assertThat(history.violations(Map.of(1, NEW, 2, NEW))).isNotEmpty();
  }
}
