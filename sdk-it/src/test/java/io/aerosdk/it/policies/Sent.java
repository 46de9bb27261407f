package io.aerosdk.it.policies;

import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.it.replay.wire.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a node was asked to do with one record: by a message of its own or by a row of a batch,
 * which look the same here. Immutable.
 *
 * @param node the node's number
 * @param frame what the message had in common with others, such as the rows of a batch
 * @param flags the first three flag bytes
 * @param generation the expected generation
 * @param ttl the time to live to write; the percentage of read-touch in reads
 * @param fields by type
 * @param operations the codes of the operations
 */
record Sent(
    int node,
    Envelope frame,
    List<Integer> flags,
    int generation,
    int ttl,
    Map<Integer, Bytes> fields,
    List<Integer> operations) {
  private static final int USER_KEY = 2;
  private static final int DIGEST = 4;
  private static final int FILTER = 43;
  private static final Map<Integer, RecordExistsAction> ACTIONS =
      Map.of(
          0x08, RecordExistsAction.UPDATE_ONLY,
          0x10, RecordExistsAction.REPLACE,
          0x20, RecordExistsAction.REPLACE_ONLY);

  /**
   * What a message says once.
   *
   * @param compressed whether it was
   * @param timeoutMillis how long the server may take
   * @param batchFlags of a batch; -1 for a message on one record or a query
   */
  record Envelope(boolean compressed, long timeoutMillis, int batchFlags) {
    boolean isBatch() {
      return batchFlags >= 0;
    }

    boolean allowsInline() {
      return isBatch() && (batchFlags & 1) != 0;
    }

    boolean allowsInlineSsd() {
      return isBatch() && (batchFlags & 2) != 0;
    }
  }

  /** Of a query: whether its answers are to be compressed. */
  boolean wantsCompressedAnswers() {
    return (flags.get(0) & 0x80) != 0;
  }

  /** Without the values of the fields, which may be long. */
  @Override
  public String toString() {
    return "Sent[node="
        + node
        + ", "
        + frame
        + ", flags="
        + flags
        + ", generation="
        + generation
        + ", ttl="
        + ttl
        + ", fields="
        + fields.keySet()
        + ", operations="
        + operations
        + "]";
  }

  boolean isAbout(byte[] digest) {
    return Objects.equals(fields.get(DIGEST), Bytes.of(digest));
  }

  boolean isWrite() {
    return (flags.get(1) & 0x01) != 0;
  }

  boolean isDelete() {
    return (flags.get(1) & 0x02) != 0;
  }

  boolean isDurable() {
    return (flags.get(1) & 0x10) != 0;
  }

  /** The expected generation, if there is one. */
  Optional<Integer> expected() {
    return (flags.get(1) & 0x04) == 0 ? Optional.empty() : Optional.of(generation);
  }

  RecordExistsAction action() {
    if ((flags.get(1) & 0x20) != 0) {
      return RecordExistsAction.CREATE_ONLY;
    }
    return ACTIONS.getOrDefault(flags.get(2) & 0x38, RecordExistsAction.UPDATE);
  }

  boolean commitsAtMaster() {
    return (flags.get(2) & 0x02) != 0;
  }

  boolean readsAllOfAp() {
    return (flags.get(0) & 0x40) != 0;
  }

  /** The two bits that tell how strong a read of a strong-consistency namespace is. */
  int strength() {
    return flags.get(2) & 0xc0;
  }

  boolean storesKey() {
    return fields.containsKey(USER_KEY);
  }

  boolean hasCondition(Expression expected) {
    return Objects.equals(fields.get(FILTER), Bytes.of(expected.getBytes()));
  }

  boolean hasCondition() {
    return fields.containsKey(FILTER);
  }
}
