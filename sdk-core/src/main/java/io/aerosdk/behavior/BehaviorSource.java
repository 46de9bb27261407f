package io.aerosdk.behavior;

import java.util.function.Consumer;

/**
 * Where a session takes its behaviour from: a {@link Behavior}, which never changes, or a name in a
 * {@linkplain BehaviorFile watched file}, whose values may be others at the next command.
 *
 * <pre>{@code
 * BehaviorFile file = BehaviorFile.watch(Path.of("sdk.yaml"));
 * BehaviorSource checkout = file.get("checkout");
 * SyncSession shop = client.createSession(checkout);
 * System.out.println(checkout.current().explain());
 * }</pre>
 *
 * <p>A source is asked at each command, on the caller's thread. It must answer at once, with the
 * same object as long as nothing has changed: a session prepares its policies anew for each new
 * object. Thread-safe.
 */
@FunctionalInterface
public interface BehaviorSource {
  /** {@return the behaviour as of now} */
  Behavior current();

  /**
   * Makes a source that differs from this one in the given changes, now and after each change of
   * this one.
   *
   * @param name for logs and {@link Behavior#explain}; not blank
   * @param changes sets what differs; called once, before this method returns
   * @return the new source
   * @throws IllegalArgumentException if the name is blank, a value is out of range, or a setting
   *     means nothing in the scope in which it is set
   */
  default BehaviorSource deriveWithChanges(String name, Consumer<? super BehaviorChanges> changes) {
    Behavior first = current().deriveWithChanges(name, changes);
    return new DerivedBehavior(this, parent -> parent.derive(name, first.patches()));
  }
}
