package io.aerosdk.behavior;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a derived behaviour does differently from its parent, as handed to {@link
 * Behavior#deriveWithChanges}. A setting changed here directly changes in every cell where it means
 * something, as with {@link #all}; the selectors change it in one {@link Scope}.
 *
 * <pre>{@code
 * Behavior checkout = Behavior.READ_FAST.deriveWithChanges("checkout", c -> c
 *     .totalTimeout(Duration.ofMillis(300))
 *     .reads(r -> r.socketTimeout(Duration.ofMillis(50)).maxRetries(3))
 *     .writesBatch(w -> w.maxConcurrentNodes(0)));
 * }</pre>
 *
 * <p>The order of the calls does not matter across scopes: the order of the constants of {@link
 * Scope} decides. Within a scope the last value of a setting counts.
 *
 * <p>Not thread-safe; use from one thread, and only inside the function.
 */
public final class BehaviorChanges implements SettingChanges<BehaviorChanges> {
  private final Map<Scope, ScopeChanges> scopes = new EnumMap<>(Scope.class);

  private BehaviorChanges() {}

  /** The values that a function sets, by scope. */
  static Map<Scope, Map<Setting<?>, Object>> collect(Consumer<? super BehaviorChanges> changes) {
    BehaviorChanges collected = new BehaviorChanges();
    changes.accept(collected);
    return collected.patches();
  }

  @Override
  public <T> BehaviorChanges set(Setting<T> setting, T value) {
    in(Scope.ALL).set(setting, value);
    return this;
  }

  /**
   * Changes settings in any scope; the other selectors are short for this one.
   *
   * @param scope where the changes apply
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges scope(Scope scope, Consumer<? super ScopeChanges> changes) {
    changes.accept(in(scope));
    return this;
  }

  /**
   * Changes every operation; the same as a change without a selector.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges all(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.ALL, changes);
  }

  /**
   * Changes all reads.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges reads(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.READS, changes);
  }

  /**
   * Changes reads of one key.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges readsPoint(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.READS_POINT, changes);
  }

  /**
   * Changes reads of several keys.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges readsBatch(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.READS_BATCH, changes);
  }

  /**
   * Changes dataset queries.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges readsQuery(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.READS_QUERY, changes);
  }

  /**
   * Changes reads of AP namespaces.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges readsAp(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.READS_AP, changes);
  }

  /**
   * Changes reads of SC namespaces.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges readsSc(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.READS_SC, changes);
  }

  /**
   * Changes all writes.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writes(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES, changes);
  }

  /**
   * Changes writes that may be applied twice; see {@link OpKind#WRITE_RETRYABLE}.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesRetryable(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_RETRYABLE, changes);
  }

  /**
   * Changes writes that must not be applied twice.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesNonRetryable(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_NON_RETRYABLE, changes);
  }

  /**
   * Changes writes to one key.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesPoint(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_POINT, changes);
  }

  /**
   * Changes writes to several keys, and mixed chains.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesBatch(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_BATCH, changes);
  }

  /**
   * Changes background jobs.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesQuery(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_QUERY, changes);
  }

  /**
   * Changes writes to AP namespaces.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesAp(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_AP, changes);
  }

  /**
   * Changes writes to SC namespaces.
   *
   * @param changes sets the values
   * @return this
   */
  public BehaviorChanges writesSc(Consumer<? super ScopeChanges> changes) {
    return scope(Scope.WRITES_SC, changes);
  }

  private Map<Scope, Map<Setting<?>, Object>> patches() {
    Map<Scope, Map<Setting<?>, Object>> patches = new EnumMap<>(Scope.class);
    scopes.forEach((scope, changes) -> patches.put(scope, changes.values()));
    return patches;
  }

  private ScopeChanges in(Scope scope) {
    return scopes.computeIfAbsent(scope, ScopeChanges::new);
  }
}
