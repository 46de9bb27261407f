package io.aerosdk.command;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One verb on one or more keys.
 *
 * <p>Immutable and thread-safe. Arrays are handed out as they are, for speed: nobody writes to
 * them.
 */
public final class KeySpec {
  private final Verb verb;
  private final List<Key> keys;
  private final Operation[] operations;
  private final String @Nullable [] binNames;
  private final boolean withoutBins;
  private final @Nullable Expression condition;
  private final int generation;
  private final int expiration;
  private final @Nullable Boolean durableDelete;

  KeySpec(SpecDraft draft) {
    this.verb = draft.verb;
    this.keys = draft.keys;
    this.operations = draft.operations();
    this.binNames = draft.binNames;
    this.withoutBins = draft.withoutBins;
    this.condition = draft.condition;
    this.generation = draft.generation;
    this.expiration = draft.expiration;
    this.durableDelete = draft.durableDelete;
  }

  /** What to do. */
  public Verb verb() {
    return verb;
  }

  /** To which keys; never empty. */
  public List<Key> keys() {
    return keys;
  }

  /** What is written and read, in this order; empty for verbs without operations. */
  public Operation[] operations() {
    return operations;
  }

  /** The bins that a read gives back; null for all. */
  public String @Nullable [] binNames() {
    return binNames;
  }

  /** Whether a read gives back no bins, only generation and expiration. */
  public boolean withoutBins() {
    return withoutBins;
  }

  /** The verb is done only where this holds; null for always. */
  public @Nullable Expression condition() {
    return condition;
  }

  /** The generation that the record must have; 0 for any. */
  public int generation() {
    return generation;
  }

  /** The time to live to write: seconds, or one of {@link Expiration}. */
  public int expiration() {
    return expiration;
  }

  /** Whether a delete leaves a tombstone; null for as the behaviour says. */
  public @Nullable Boolean durableDelete() {
    return durableDelete;
  }

  /** Whether the operations give values back, and do not only write. */
  public boolean answersBins() {
    for (Operation operation : operations) {
      switch (operation.type) {
        case WRITE, ADD, APPEND, PREPEND, TOUCH, DELETE -> {}
        default -> {
          return true;
        }
      }
    }
    return verb == Verb.READ;
  }

  /** Whether only verb, keys and operations are given, so that shared policies serve. */
  public boolean isPlain() {
    return condition == null
        && generation == 0
        && expiration == Expiration.SERVER_DEFAULT
        && durableDelete == null;
  }
}
