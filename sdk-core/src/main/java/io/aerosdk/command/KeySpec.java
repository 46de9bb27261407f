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
  private final Options options;

  KeySpec(SpecDraft draft) {
    this.verb = draft.verb;
    this.keys = draft.keys;
    this.operations = draft.operations();
    this.options = draft.options;
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
    return options.binNames();
  }

  /** Whether a read gives back no bins, only generation and expiration. */
  public boolean withoutBins() {
    return options.withoutBins();
  }

  /** The verb is done only where this holds; null for always. */
  public @Nullable Expression condition() {
    return options.condition();
  }

  /** The generation that the record must have; 0 for any. */
  public int generation() {
    return options.generation();
  }

  /** The time to live to write: seconds, or one of {@link Expiration}. */
  public int expiration() {
    return options.expiration();
  }

  /** Whether a delete leaves a tombstone; null for as the behaviour says. */
  public @Nullable Boolean durableDelete() {
    return options.durableDelete();
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
    return options.needNoPolicy();
  }

  /**
   * What a spec may say beyond verb, keys and operations. Most say nothing of it and share {@link
   * #NONE}, which makes them a third smaller. Immutable.
   *
   * @param binNames the bins that a read gives back; null for all; nobody writes to the array
   * @param withoutBins whether a read gives back no bins
   * @param condition the verb is done only where this holds; null for always
   * @param generation the generation that the record must have; 0 for any
   * @param expiration seconds, or one of {@link Expiration}
   * @param durableDelete whether a delete leaves a tombstone; null for as the behaviour says
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out of the package
  record Options(
      String @Nullable [] binNames,
      boolean withoutBins,
      @Nullable Expression condition,
      int generation,
      int expiration,
      @Nullable Boolean durableDelete) {

    static final Options NONE = new Options(null, false, null, 0, Expiration.SERVER_DEFAULT, null);

    Options withBinNames(String[] names) {
      return new Options(names, withoutBins, condition, generation, expiration, durableDelete);
    }

    Options withNoBins() {
      return new Options(binNames, true, condition, generation, expiration, durableDelete);
    }

    Options withCondition(Expression holds) {
      return new Options(binNames, withoutBins, holds, generation, expiration, durableDelete);
    }

    Options withGeneration(int expected) {
      return new Options(binNames, withoutBins, condition, expected, expiration, durableDelete);
    }

    Options withExpiration(int life) {
      return new Options(binNames, withoutBins, condition, generation, life, durableDelete);
    }

    Options withDurableDelete(boolean durable) {
      return new Options(binNames, withoutBins, condition, generation, expiration, durable);
    }

    /** Whether policies that are shared serve. */
    boolean needNoPolicy() {
      return condition == null
          && generation == 0
          && expiration == Expiration.SERVER_DEFAULT
          && durableDelete == null;
    }
  }
}
