package io.aerosdk.command;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.Expression;
import io.aerosdk.internal.value.SettledValues;
import io.aerosdk.udf.UdfCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
  private final boolean deletesRecord;
  private final @Nullable UdfCall udf;

  KeySpec(SpecDraft draft, @Nullable ChainDefaults defaults) {
    this.verb = draft.verb();
    this.keys = draft.keys;
    this.operations = draft.operations();
    this.deletesRecord = draft.deletesRecord();
    this.udf = draft.udf;
    this.options = defaults == null ? draft.options() : defaults.under(draft);
  }

  private KeySpec(KeySpec other, Operation[] operations) {
    this.verb = other.verb;
    this.keys = other.keys;
    this.operations = operations;
    this.deletesRecord = other.deletesRecord;
    this.udf = other.udf;
    this.options = other.options;
  }

  /** This spec with values that nobody can change from outside any more. */
  KeySpec settled() {
    Operation[] settled = SettledValues.of(operations);
    return settled == operations ? this : new KeySpec(this, settled);
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

  /**
   * The time to live to write: seconds, or one of {@link Expiration}. Says nothing if there is a
   * time to {@link #expireAt()}.
   */
  public int expiration() {
    return options.expiration() == Expiration.UNSAID
        ? Expiration.SERVER_DEFAULT
        : options.expiration();
  }

  /** When the record is to expire, if a time was named rather than a life. */
  public Optional<Instant> expireAt() {
    return Optional.ofNullable(options.expireAt());
  }

  /**
   * The time to live to write now: {@link #expiration()}, or the seconds that are left until {@link
   * #expireAt()}, rounded up.
   *
   * @throws IllegalStateException if that time is over
   */
  public int expiration(InstantSource clock) {
    Instant at = options.expireAt();
    return at == null ? expiration() : Expiration.secondsLeft(at, clock.instant());
  }

  /** Whether a delete leaves a tombstone; null for as the behaviour says. */
  public @Nullable Boolean durableDelete() {
    return options.durableDelete();
  }

  /** The function to run; null for other verbs than {@link Verb#UDF}. */
  public @Nullable UdfCall udf() {
    return udf;
  }

  /** Whether the record is or may be deleted: by the verb, or by one of the operations. */
  public boolean deletesRecord() {
    return deletesRecord;
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

  /** Whether some operation changes the record. */
  public boolean writes() {
    for (Operation operation : operations) {
      if (operation.type.isWrite) {
        return true;
      }
    }
    return false;
  }

  /** Whether only verb, keys and operations are given, so that shared policies serve. */
  public boolean isPlain() {
    return options.needNoPolicy() && (!deletesRecord || !verb.writesBins());
  }

  /**
   * What a spec may say beyond verb, keys and operations. Most say nothing of it and share {@link
   * #NONE}, which makes them a third smaller. Immutable.
   *
   * @param binNames the bins that a read gives back; null for all; nobody writes to the array
   * @param withoutBins whether a read gives back no bins
   * @param condition the verb is done only where this holds; null for always
   * @param generation the generation that the record must have; 0 for any
   * @param expiration seconds, or one of {@link Expiration}, or not said
   * @param expireAt when the record is to expire; null if that is not said, or in seconds
   * @param durableDelete whether a delete leaves a tombstone; null for as the behaviour says
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out of the package
  record Options(
      String @Nullable [] binNames,
      boolean withoutBins,
      @Nullable Expression condition,
      int generation,
      int expiration,
      @Nullable Instant expireAt,
      @Nullable Boolean durableDelete) {

    static final Options NONE = new Options(null, false, null, 0, Expiration.UNSAID, null, null);

    Options withBinNames(String[] names) {
      return new Options(
          names, withoutBins, condition, generation, expiration, expireAt, durableDelete);
    }

    Options withNoBins() {
      return new Options(
          binNames, true, condition, generation, expiration, expireAt, durableDelete);
    }

    Options withCondition(Expression holds) {
      return new Options(
          binNames, withoutBins, holds, generation, expiration, expireAt, durableDelete);
    }

    Options withGeneration(int expected) {
      return new Options(
          binNames, withoutBins, condition, expected, expiration, expireAt, durableDelete);
    }

    Options withExpiration(int life) {
      return new Options(binNames, withoutBins, condition, generation, life, null, durableDelete);
    }

    Options withExpireAt(Instant end) {
      return new Options(
          binNames, withoutBins, condition, generation, Expiration.UNSAID, end, durableDelete);
    }

    Options withDurableDelete(boolean durable) {
      return new Options(
          binNames, withoutBins, condition, generation, expiration, expireAt, durable);
    }

    boolean saysExpiration() {
      return expiration != Expiration.UNSAID || expireAt != null;
    }

    /** Whether policies that are shared serve. */
    boolean needNoPolicy() {
      return condition == null
          && generation == 0
          && (expiration == Expiration.UNSAID || expiration == Expiration.SERVER_DEFAULT)
          && expireAt == null
          && durableDelete == null;
    }
  }
}
