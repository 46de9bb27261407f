package io.aerosdk.it.replay.compare;

import static io.aerosdk.it.replay.compare.Excerpt.contrast;

import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageField;
import io.aerosdk.it.replay.wire.MessageOperation;
import io.aerosdk.it.replay.wire.WireValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares one message with the recorded one. Immutable and thread-safe.
 *
 * @param recordedAt when the recorded one was received, for ends of life
 * @param receivedAt when the other one was received
 * @param batch whether they answer a row of a batch
 */
record MessageComparison(Instant recordedAt, Instant receivedAt, boolean batch) {
  private static final long EPOCH = Instant.parse("2010-01-01T00:00:00Z").getEpochSecond();
  private static final long TOLERATED_SECONDS = 5;
  private static final int[] COMPARED_FIELDS = {
    MessageField.NAMESPACE, MessageField.SET, MessageField.KEY, MessageField.DIGEST
  };

  Verdict compare(Message expected, Message actual) {
    return Verdict.of(meaning(expected, actual), bytes(expected, actual));
  }

  private static Optional<String> bytes(Message expected, Message actual) {
    return difference("bytes", MaskedBytes.of(expected), MaskedBytes.of(actual));
  }

  private Optional<String> meaning(Message expected, Message actual) {
    return header(expected, actual)
        .or(() -> generation(expected, actual))
        .or(() -> endOfLife(expected, actual))
        .or(() -> fields(expected, actual))
        .or(() -> bins(expected, actual));
  }

  private Optional<String> header(Message expected, Message actual) {
    return difference("result code", expected.resultCode(), actual.resultCode())
        .or(() -> difference("LAST flag", expected.isLast(), actual.isLast()))
        .or(
            () ->
                difference(
                    "PARTITION_DONE flag", expected.isPartitionDone(), actual.isPartitionDone()))
        .or(() -> batch ? batchIndex(expected, actual) : Optional.empty());
  }

  private static Optional<String> batchIndex(Message expected, Message actual) {
    return difference("batch index", expected.header().batchIndex(), actual.header().batchIndex());
  }

  private static Optional<String> generation(Message expected, Message actual) {
    return hasMetadata(expected)
        ? difference("generation", expected.header().generation(), actual.header().generation())
        : Optional.empty();
  }

  private Optional<String> endOfLife(Message expected, Message actual) {
    if (!hasMetadata(expected)) {
      return Optional.empty();
    }
    long wanted = expected.header().voidTime();
    long got = actual.header().voidTime();
    if (wanted == 0 || got == 0) {
      return difference("end of life", wanted == 0 ? "none" : "set", got == 0 ? "none" : "set");
    }
    long wantedLife = wanted - secondsOf(recordedAt);
    long gotLife = got - secondsOf(receivedAt);
    return Math.abs(wantedLife - gotLife) <= TOLERATED_SECONDS
        ? Optional.empty()
        : difference("seconds to live", wantedLife, gotLife);
  }

  private static Optional<String> fields(Message expected, Message actual) {
    for (int type : COMPARED_FIELDS) {
      Optional<MessageField> wanted = expected.field(type);
      Optional<MessageField> got = actual.field(type);
      if (!wanted.map(MessageField::data).equals(got.map(MessageField::data))) {
        return Optional.of(contrast("field " + type, describe(wanted), describe(got)));
      }
    }
    return Optional.empty();
  }

  private static String describe(Optional<MessageField> field) {
    return field.map(MessageField::describe).orElse("none");
  }

  private static Optional<String> bins(Message expected, Message actual) {
    Map<String, List<WireValue>> wanted = byName(expected);
    Map<String, List<WireValue>> got = byName(actual);
    if (!wanted.keySet().equals(got.keySet())) {
      return Optional.of(contrast("bin names", wanted.keySet(), got.keySet()));
    }
    for (Map.Entry<String, List<WireValue>> bin : wanted.entrySet()) {
      List<WireValue> values = got.getOrDefault(bin.getKey(), List.of());
      if (!same(bin.getKey(), bin.getValue(), values)) {
        return Optional.of(contrast("bin '" + bin.getKey() + "'", bin.getValue(), values));
      }
    }
    return Optional.empty();
  }

  /** The text of a failed Lua function means the same in any words, as long as there is one. */
  private static boolean same(String bin, List<WireValue> wanted, List<WireValue> got) {
    return MaskedBytes.isUdfError(bin)
        ? wanted.size() == got.size()
        : WireValue.sameInOrder(wanted, got);
  }

  private static Map<String, List<WireValue>> byName(Message message) {
    Map<String, List<WireValue>> bins = new TreeMap<>();
    for (MessageOperation operation : message.operations()) {
      bins.computeIfAbsent(operation.bin(), name -> new ArrayList<>()).add(operation.decoded());
    }
    return bins;
  }

  /** Generation and end of life mean something in a record that was found, or a partition's end. */
  private static boolean hasMetadata(Message message) {
    return message.resultCode() == 0 || message.isPartitionDone();
  }

  private static long secondsOf(Instant time) {
    return time.getEpochSecond() - EPOCH;
  }

  private static Optional<String> difference(String what, Object expected, Object actual) {
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(contrast(what, expected, actual));
  }
}
