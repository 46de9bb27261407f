package io.aerosdk.internal.wire;

import com.aerospike.client.Key;
import com.aerospike.client.Txn;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Mode;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Verb;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The client's policies for commands of one session: the shared ones where the command asks for
 * nothing special, copies where it does. Where the session's behaviour changes, so do the policies,
 * at the next command. Thread-safe; shared policies must not be written to.
 */
public final class CommandPolicies {
  private final BehaviorSource source;
  private final PolicyCells cells;
  private final Function<String, Mode> modes;
  private final InstantSource clock;

  /** That commands belong to; null outside of transactions. */
  private final @Nullable Txn txn;

  /** Those of the behaviour that the source gave last; these ones if it never changes. */
  private volatile CommandPolicies latest;

  /**
   * The policies of a behaviour, which is asked for at each command.
   *
   * @param modes the mode of a namespace, as known now
   */
  public CommandPolicies(BehaviorSource source, Function<String, Mode> modes) {
    this(source, modes, InstantSource.system());
  }

  /** As the other, with another time to count lives from. */
  CommandPolicies(BehaviorSource source, Function<String, Mode> modes, InstantSource clock) {
    Behavior behavior = source.current();
    this.source = source;
    this.cells = PolicyCells.of(behavior);
    this.modes = modes;
    this.clock = clock;
    this.txn = null;
    this.latest = source == behavior ? this : new CommandPolicies(behavior, cells, this);
  }

  private CommandPolicies(Behavior behavior, PolicyCells cells, CommandPolicies before) {
    this.source = behavior;
    this.cells = cells;
    this.modes = before.modes;
    this.clock = before.clock;
    this.txn = before.txn;
    this.latest = this;
  }

  private CommandPolicies(CommandPolicies outside, Txn txn) {
    CommandPolicies now = outside.snapshot();
    this.source = outside.source;
    this.cells = now.cells.in(txn);
    this.modes = outside.modes;
    this.clock = outside.clock;
    this.txn = txn;
    this.latest = outside == now ? this : new CommandPolicies((Behavior) now.source, cells, this);
  }

  /** The policies of the same behaviour for commands of a transaction. */
  public CommandPolicies in(Txn txn) {
    return new CommandPolicies(this, txn);
  }

  /**
   * The policies as of now, which stay as they are: for commands that need several which fit
   * together. Without a lock, as it does not matter if two threads make them.
   */
  public CommandPolicies snapshot() {
    Behavior now = source.current();
    CommandPolicies known = latest;
    if (known.source == now) {
      return known;
    }
    PolicyCells plain = PolicyCells.of(now);
    PolicyCells fitting = txn == null ? plain : plain.in(txn);
    CommandPolicies renewed = new CommandPolicies(now, fitting, this);
    latest = renewed;
    return renewed;
  }

  /** The shared policies for the namespace of a key. */
  public ModePolicies in(Key key) {
    return in(key.namespace);
  }

  private ModePolicies in(String namespace) {
    return snapshot().cells.in(modes.apply(namespace));
  }

  /**
   * How long an info or administration request may take: as a read, or a write, of one key.
   *
   * @return milliseconds, 0 for no limit
   */
  public int requestTimeout(boolean change) {
    ModePolicies policies = snapshot().cells.ap();
    return change
        ? policies.write(RecordExistsAction.UPDATE).totalTimeout
        : policies.read().totalTimeout;
  }

  /** Of the read shortcuts. */
  public Policy read(Key key) {
    return in(key).read();
  }

  /** Of the put shortcut. */
  public WritePolicy upsert(Key key) {
    return upsert(in(key), key);
  }

  /** Of the put shortcut, with the policies for the key's namespace. */
  public static WritePolicy upsert(ModePolicies policies, Key key) {
    return fitting(policies.write(RecordExistsAction.UPDATE), key);
  }

  /** Of a read or existence check of one key. */
  public Policy read(KeySpec spec, Key key) {
    Policy shared = in(key).read();
    if (spec.condition() == null) {
      return shared;
    }
    Policy own = new Policy(shared);
    own.filterExp = spec.condition();
    return own;
  }

  /** Of read operations on one key: the settings of a read in the form that operations need. */
  public WritePolicy readOperations(KeySpec spec, Key key) {
    boolean each = SharedBins.needEveryAnswer(spec);
    if (spec.condition() == null && !each) {
      return in(key).readOperations();
    }
    WritePolicy own = new WritePolicy(read(spec, key));
    own.respondAllOps = each;
    return own;
  }

  /**
   * Of any verb that writes to one key.
   *
   * @throws IllegalStateException if a verb that writes bins only reads
   */
  public WritePolicy write(KeySpec spec, Key key) {
    mustWrite(spec);
    ModePolicies policies = in(key);
    WritePolicy ofVerb =
        switch (spec.verb()) {
          case DELETE -> policies.delete();
          case TOUCH -> policies.touch();
          case UDF -> policies.udf();
          default -> policies.write(action(spec.verb()));
        };
    WritePolicy shared = fitting(ofVerb, key);
    boolean each = SharedBins.needEveryAnswer(spec);
    if (spec.isPlain() && !each) {
      return shared;
    }
    WritePolicy own = new WritePolicy(shared);
    own.respondAllOps = each;
    own.filterExp = spec.condition();
    own.expiration = spec.expiration(clock);
    own.generation = spec.generation();
    own.generationPolicy = generationPolicy(spec);
    own.durableDelete = durable(spec, policies.delete().durableDelete);
    return own;
  }

  /** The client sends a write that only reads as a read, which forgets the verb. */
  static void mustWrite(KeySpec spec) {
    if (spec.verb().writesBins() && !spec.writes()) {
      throw new IllegalStateException(
          spec.verb()
              + " must write something, got operations that only read: start with query(…) to read");
    }
  }

  /** Only what deletes can leave a tombstone, whatever the behaviour says. */
  static boolean durable(KeySpec spec, boolean ofBehavior) {
    Boolean said = spec.durableDelete();
    return spec.deletesRecord() && (said == null ? ofBehavior : said);
  }

  /** Of a batch as a whole: that of SC namespaces if it has a key in one. */
  public BatchPolicy batch(KeyedCommand command) {
    ModePolicies policies = snapshot().cells.in(mode(command));
    return command.isReadOnly() ? policies.batchReads() : fitting(policies.batchWrites(), command);
  }

  /**
   * Whether a command is to be a transaction of its own: it writes, it has several keys, and all of
   * them are in namespaces with strong consistency.
   *
   * @param always whether that does not depend on the behaviour
   */
  public boolean isTransaction(KeyedCommand command, boolean always) {
    if (command.isOfOneKey()
        || !(always || snapshot().cells.sc().atomicBatches())
        || command.isReadOnly()) {
      return false;
    }
    for (KeySpec spec : command.specs()) {
      for (Key key : spec.keys()) {
        if (modes.apply(key.namespace) != Mode.SC) {
          return false;
        }
      }
    }
    return true;
  }

  private Mode mode(KeyedCommand command) {
    String known = null;
    for (KeySpec spec : command.specs()) {
      for (Key key : spec.keys()) {
        if (!key.namespace.equals(known)) {
          known = key.namespace;
          if (modes.apply(known) == Mode.SC) {
            return Mode.SC;
          }
        }
      }
    }
    return Mode.AP;
  }

  /** Of a row of a batch. */
  BatchRowPolicies batchRows(Key key) {
    return in(key).batchRows();
  }

  /** What lives are counted from. */
  InstantSource clock() {
    return clock;
  }

  /** Of the start of a background job in a namespace. */
  public WritePolicy background(String namespace) {
    return in(namespace).background();
  }

  /** Of a dataset query. */
  public QueryPolicy query(DatasetQueryCommand command) {
    QueryPolicy shared = in(command.dataSet().namespace()).query();
    QueryDuration expected = command.options().expectedDuration();
    if (command.condition() == null && !command.withoutBins() && expected == null) {
      return shared;
    }
    QueryPolicy own = new QueryPolicy(shared);
    own.expectedDuration = expected == null ? shared.expectedDuration : expected;
    own.filterExp = command.condition();
    own.includeBinData = !command.withoutBins();
    return own;
  }

  /** The policy of a query that was planned anew: only its condition is another one. */
  public static QueryPolicy replanned(QueryPolicy before, DatasetQueryCommand command) {
    QueryPolicy own = new QueryPolicy(before);
    own.filterExp = command.condition();
    return own;
  }

  /**
   * The client cannot store a key of which it only knows the digest, and fails if it is asked to.
   */
  private static WritePolicy fitting(WritePolicy shared, Key key) {
    if (fits(shared.sendKey, key)) {
      return shared;
    }
    WritePolicy own = new WritePolicy(shared);
    own.sendKey = false;
    return own;
  }

  /** The rows of other keys still say for themselves that their key is to be stored. */
  private static BatchPolicy fitting(BatchPolicy shared, KeyedCommand command) {
    for (KeySpec spec : command.specs()) {
      for (Key key : spec.keys()) {
        if (!fits(shared.sendKey, key)) {
          BatchPolicy own = new BatchPolicy(shared);
          own.sendKey = false;
          return own;
        }
      }
    }
    return shared;
  }

  static boolean fits(boolean sendKey, Key key) {
    return !sendKey || key.userKey != null;
  }

  static GenerationPolicy generationPolicy(KeySpec spec) {
    return spec.generation() == 0 ? GenerationPolicy.NONE : GenerationPolicy.EXPECT_GEN_EQUAL;
  }

  static RecordExistsAction action(Verb verb) {
    return switch (verb) {
      case UPSERT, TOUCH -> RecordExistsAction.UPDATE;
      case INSERT -> RecordExistsAction.CREATE_ONLY;
      case UPDATE -> RecordExistsAction.UPDATE_ONLY;
      case REPLACE -> RecordExistsAction.REPLACE;
      case REPLACE_IF_EXISTS -> RecordExistsAction.REPLACE_ONLY;
      case READ, EXISTS, DELETE, UDF ->
          throw new IllegalArgumentException("verb must write bins or touch, got " + verb);
    };
  }
}
