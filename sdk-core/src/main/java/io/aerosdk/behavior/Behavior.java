package io.aerosdk.behavior;

import static java.util.Objects.requireNonNull;

import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a session's operations behave: time limits, retries, consistency, durability. A behaviour is
 * derived from another one and says only what differs; all 18 {@linkplain Cell cells} are resolved
 * when it is made.
 *
 * <pre>{@code
 * Behavior checkout = Behavior.READ_FAST.deriveWithChanges("checkout", c -> c
 *     .totalTimeout(Duration.ofMillis(300))
 *     .reads(r -> r.socketTimeout(Duration.ofMillis(50)).maxRetries(3))
 *     .writesBatch(w -> w.maxConcurrentNodes(0)));
 * System.out.println(checkout.explain());
 * }</pre>
 *
 * <p>The parent is resolved completely before the child's changes are laid over it, so a child's
 * change for all operations beats the parent's change for dataset queries. Within one behaviour the
 * narrower scope wins; see {@link Scope}.
 *
 * <p>Names are for people: they need not be unique, and nothing looks behaviours up by them.
 * Equality is identity. Immutable and thread-safe.
 */
public final class Behavior implements BehaviorSource {
  /**
   * 30 s in total, 5 s for each attempt, two retries of reads, none of writes. Dataset queries ask
   * all nodes at once, retry five times, and take as long as they need: 5 s without data are a
   * failed attempt.
   */
  public static final Behavior DEFAULT =
      new Behavior(
          "DEFAULT",
          null,
          c ->
              c.totalTimeout(Duration.ofSeconds(30))
                  .socketTimeout(Duration.ofSeconds(5))
                  .maxRetries(2)
                  .retryDelay(Duration.ZERO)
                  .sendKey(true)
                  .replica(Replica.SEQUENCE)
                  .durableDelete(false)
                  .maxConcurrentNodes(1)
                  .readTouchTtlPercent(0)
                  .readsBatch(r -> r.allowInline(true).allowInlineSSD(false))
                  .readsQuery(
                      r ->
                          r.totalTimeout(Duration.ZERO)
                              .maxRetries(5)
                              .maxConcurrentNodes(0)
                              .recordQueueSize(5000))
                  .writesNonRetryable(w -> w.maxRetries(0))
                  .writesAp(w -> w.commitLevel(CommitLevel.COMMIT_ALL))
                  .writesSc(w -> w.durableDelete(true))
                  .writesBatch(w -> w.allowInline(true).allowInlineSSD(false)));

  /**
   * Reads, dataset queries included, within 200 ms in attempts of 50 ms; writes as {@link
   * #DEFAULT}.
   */
  public static final Behavior READ_FAST =
      DEFAULT.deriveWithChanges(
          "READ_FAST",
          c ->
              c.reads(
                  r ->
                      r.socketTimeout(Duration.ofMillis(50))
                          .totalTimeout(Duration.ofMillis(200))
                          .maxRetries(3)));

  /** As {@link #DEFAULT}, with linearizable reads of SC namespaces. */
  public static final Behavior STRICTLY_CONSISTENT =
      DEFAULT.deriveWithChanges(
          "STRICTLY_CONSISTENT", c -> c.readsSc(r -> r.readModeSC(ReadModeSC.LINEARIZE)));

  /**
   * As {@link #READ_FAST}, reading from the preferred racks. The cluster definition must name them.
   */
  public static final Behavior FAST_RACK_AWARE =
      READ_FAST.deriveWithChanges(
          "FAST_RACK_AWARE",
          c ->
              c.reads(r -> r.replica(Replica.PREFER_RACK))
                  .readsSc(r -> r.readModeSC(ReadModeSC.SESSION)));

  /**
   * As {@link #DEFAULT}, for many concurrent calls on single keys: those that wait for the same
   * node travel together ({@link SettingChanges#coalesce}).
   */
  public static final Behavior HIGH_THROUGHPUT =
      DEFAULT.deriveWithChanges("HIGH_THROUGHPUT", c -> c.coalesce(true));

  private final String name;
  private final @Nullable Behavior parent;
  private final Map<Scope, Map<Setting<?>, Object>> patches;
  private final Map<Cell, ResolvedSettings> cells;

  private Behavior(
      String name, @Nullable Behavior parent, Consumer<? super BehaviorChanges> changes) {
    this(name, parent, BehaviorChanges.collect(changes));
  }

  private Behavior(
      String name, @Nullable Behavior parent, Map<Scope, Map<Setting<?>, Object>> patches) {
    this.name = name;
    this.parent = parent;
    this.patches = patches;
    this.cells =
        Cell.all().stream()
            .map(cell -> parent == null ? ResolvedSettings.builtIn(cell) : parent.settings(cell))
            .map(inherited -> inherited.overlaid(name, patches))
            .collect(Collectors.toUnmodifiableMap(ResolvedSettings::cell, Function.identity()));
  }

  /**
   * Makes a behaviour that differs from this one in the given changes.
   *
   * @param name for logs and {@link #explain}; not blank
   * @param changes sets what differs; called once, before this method returns
   * @return the new behaviour
   * @throws IllegalArgumentException if the name is blank, a value is out of range, or a setting
   *     means nothing in the scope in which it is set
   */
  @Override
  public Behavior deriveWithChanges(String name, Consumer<? super BehaviorChanges> changes) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "name must not be blank, got " + (name == null ? "null" : '"' + name + '"'));
    }
    return new Behavior(name, this, changes);
  }

  /** As {@link #deriveWithChanges}, with the changes of another behaviour. */
  Behavior derive(String name, Map<Scope, Map<Setting<?>, Object>> patches) {
    return new Behavior(name, this, patches);
  }

  /**
   * The same changes on top of another default. A behaviour that already stands on a file's default
   * stays as it is.
   */
  Behavior standingOn(Behavior newDefault) {
    if (this == DEFAULT) {
      return newDefault;
    }
    if (parent == null || name.equals(DEFAULT.name)) {
      return this;
    }
    Behavior base = parent.standingOn(newDefault);
    return base == parent ? this : new Behavior(name, base, patches);
  }

  /** {@return this behaviour, which never changes} */
  @Override
  public Behavior current() {
    return this;
  }

  /** {@return the name} */
  public String name() {
    return name;
  }

  /** {@return the behaviour this one was derived from; empty for {@link #DEFAULT}} */
  public Optional<Behavior> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * Gives the values of one cell.
   *
   * @param kind what the operation does
   * @param shape how many records it names
   * @param mode consistency mode of the namespace
   * @return the resolved values
   */
  public ResolvedSettings settings(OpKind kind, OpShape shape, Mode mode) {
    return settings(new Cell(kind, shape, mode));
  }

  /**
   * Gives the values of one cell.
   *
   * @param cell the cell
   * @return the resolved values
   */
  public ResolvedSettings settings(Cell cell) {
    return requireNonNull(cells.get(cell), "every cell is resolved");
  }

  /** What this behaviour says itself, without its parents. */
  Map<Scope, Map<Setting<?>, Object>> patches() {
    return patches;
  }

  /**
   * Shows the resolved values of all cells as a table, and which behaviour and scope each came
   * from. The format is for people and may change.
   *
   * @return several lines of text
   */
  public String explain() {
    return new Explanation(this).text();
  }

  /**
   * The name and those of the parents, such as {@code Behavior[checkout < READ_FAST < DEFAULT]}.
   */
  @Override
  public String toString() {
    return "Behavior[" + lineage() + "]";
  }

  /** Own name, then the parents', nearest first. */
  String lineage() {
    return parent == null ? name : name + " < " + parent.lineage();
  }
}
