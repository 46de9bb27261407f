package io.aerosdk.it.replay.compare;

import static io.aerosdk.it.replay.compare.Excerpt.contrast;

import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageOperation;
import io.aerosdk.it.replay.wire.WireValue.Mapping;
import io.aerosdk.it.replay.wire.WireValue.Scalar;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares the streams of an aggregation: how many partial results there are depends on threads,
 * what they add up to does not.
 */
final class AggregationComparison {
  private static final String FAILED = "failed";

  private AggregationComparison() {}

  static Verdict compare(List<Message> expected, List<Message> actual) {
    Verdict ends = StreamComparison.compareEnds(expected, actual);
    if (!ends.sameMeaning()) {
      return ends;
    }
    List<Message> wanted = partials(expected);
    List<Message> got = partials(actual);
    String wantedTotal = total(wanted);
    String gotTotal = total(got);
    if (!wantedTotal.equals(gotTotal)) {
      return Verdict.differs(contrast("aggregation", wantedTotal, gotTotal));
    }
    return compareBytes(wanted, got, wantedTotal.equals(FAILED));
  }

  /** Each worker thread reports a failure of its own, so that equal ones count once. */
  private static Verdict compareBytes(List<Message> wanted, List<Message> got, boolean failed) {
    List<String> left = bytes(wanted);
    List<String> right = bytes(got);
    boolean same = failed ? new TreeSet<>(left).equals(new TreeSet<>(right)) : left.equals(right);
    return same ? Verdict.SAME : Verdict.differsInBytes(contrast("partial results", left, right));
  }

  private static List<Message> partials(List<Message> messages) {
    return messages.stream().filter(message -> !message.isLast()).toList();
  }

  private static List<String> bytes(List<Message> messages) {
    return messages.stream().map(message -> MaskedBytes.of(message).hex()).sorted().toList();
  }

  private static String total(List<Message> partials) {
    List<MessageOperation> results =
        partials.stream().flatMap(message -> message.operations().stream()).toList();
    if (results.stream().anyMatch(result -> MaskedBytes.isUdfError(result.bin()))) {
      return FAILED;
    }
    if (results.stream().allMatch(AggregationComparison::isInteger)) {
      return "sum "
          + results.stream()
              .map(AggregationComparison::integer)
              .reduce(BigInteger.ZERO, BigInteger::add);
    }
    // Partial maps hold whatever the thread saw; only the client's reduction makes one of them.
    if (results.stream().allMatch(result -> result.decoded() instanceof Mapping)) {
      return "maps";
    }
    return results.stream()
        .map(result -> result.bin() + "=" + result.decoded())
        .sorted()
        .toList()
        .toString();
  }

  private static boolean isInteger(MessageOperation result) {
    return result.decoded() instanceof Scalar scalar && scalar.kind().equals("int");
  }

  private static BigInteger integer(MessageOperation result) {
    return new BigInteger(((Scalar) result.decoded()).text());
  }
}
