package io.aerosdk.it.replay.compare;

import static io.aerosdk.it.replay.compare.Excerpt.contrast;

import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares replies of several messages, whose order is free except for the last one. Immutable and
 * thread-safe.
 *
 * @param messages compares two of them
 */
record StreamComparison(MessageComparison messages) {

  Verdict compare(List<Message> expected, List<Message> actual) {
    List<Message> wanted = sorted(expected);
    List<Message> got = sorted(actual);
    if (wanted.size() != got.size()) {
      return Verdict.differs(unmatched(wanted, got));
    }
    if (lastOf(expected).isLast() != lastOf(actual).isLast()) {
      return Verdict.differs("the message with the LAST flag is not the last one");
    }
    return compareEach(wanted, got);
  }

  /** Compares the number of records and the end only. */
  static Verdict compareCounts(List<Message> expected, List<Message> actual) {
    long wanted = expected.stream().filter(Message::isRecord).count();
    long got = actual.stream().filter(Message::isRecord).count();
    if (wanted != got) {
      return Verdict.differs(contrast("number of records", wanted, got));
    }
    return compareEnds(expected, actual);
  }

  /** Compares the last messages: their result codes and whether they are marked as the last. */
  static Verdict compareEnds(List<Message> expected, List<Message> actual) {
    Message wanted = lastOf(expected);
    Message got = lastOf(actual);
    if (wanted.resultCode() != got.resultCode()) {
      return Verdict.differs(contrast("final result code", wanted.resultCode(), got.resultCode()));
    }
    return wanted.isLast() == got.isLast()
        ? Verdict.SAME
        : Verdict.differs(contrast("LAST flag at the end", wanted.isLast(), got.isLast()));
  }

  private Verdict compareEach(List<Message> wanted, List<Message> got) {
    Verdict inBytes = Verdict.SAME;
    for (int i = 0; i < wanted.size(); i++) {
      Verdict verdict = messages.compare(wanted.get(i), got.get(i));
      String reason = "message " + sortKey(wanted.get(i)) + ": " + verdict.reason();
      if (!verdict.sameMeaning()) {
        return Verdict.differs(reason);
      }
      if (!verdict.sameBytes() && inBytes.sameBytes()) {
        inBytes = Verdict.differsInBytes(reason);
      }
    }
    return inBytes;
  }

  private List<Message> sorted(List<Message> all) {
    return all.stream()
        .map(message -> new Place(sortKey(message), MaskedBytes.of(message).hex(), message))
        .sorted(Comparator.comparing(Place::key).thenComparing(Place::bytes))
        .map(Place::message)
        .toList();
  }

  /** Records by batch index or digest, then finished partitions, then the end. */
  private String sortKey(Message message) {
    if (message.isLast()) {
      return "z";
    }
    if (message.isPartitionDone()) {
      return "y%05d".formatted(message.header().generation());
    }
    if (messages.batch()) {
      return "row %010d".formatted(message.header().batchIndex());
    }
    return "record "
        + message
            .field(MessageField.DIGEST)
            .map(field -> field.data().hex())
            .orElse(binsOf(message));
  }

  private static String binsOf(Message message) {
    return message.operations().stream()
        .map(bin -> bin.bin() + "=" + bin.decoded())
        .toList()
        .toString();
  }

  private String unmatched(List<Message> wanted, List<Message> got) {
    List<String> missing = new ArrayList<>(wanted.stream().map(this::sortKey).toList());
    List<String> surplus = new ArrayList<>(got.stream().map(this::sortKey).toList());
    got.stream().map(this::sortKey).forEach(missing::remove);
    wanted.stream().map(this::sortKey).forEach(surplus::remove);
    return contrast("number of messages", wanted.size(), got.size())
        + "; missing "
        + Excerpt.of(missing)
        + ", surplus "
        + Excerpt.of(surplus);
  }

  private static Message lastOf(List<Message> messages) {
    return messages.get(messages.size() - 1);
  }

  private record Place(String key, String bytes, Message message) {}
}
