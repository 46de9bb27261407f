package io.aerosdk.behavior;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The changes of one {@link Scope}, as handed to the selectors of {@link BehaviorChanges}.
 *
 * <p>Not thread-safe; use from one thread, and only inside the selector's function.
 */
public final class ScopeChanges implements SettingChanges<ScopeChanges> {
  private final Scope scope;
  private final Map<Setting<?>, Object> values = new LinkedHashMap<>();

  ScopeChanges(Scope scope) {
    this.scope = scope;
  }

  @Override
  public <T> ScopeChanges set(Setting<T> setting, T value) {
    if (scope.cells().stream().noneMatch(setting::appliesTo)) {
      throw new IllegalArgumentException(
          setting
              + " must be set in a scope that covers "
              + setting.reach()
              + ", got "
              + scope.selector());
    }
    values.put(setting, setting.checked(value));
    return this;
  }

  Map<Setting<?>, Object> values() {
    return Map.copyOf(values);
  }
}
