package io.aerosdk.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record's components and constructor. Filled once, by the thread that makes it; from then on
 * immutable.
 */
final class RecordShape {
  private final Class<?> type;
  private List<Component> components = List.of();
  private @Nullable MethodHandle constructor;

  RecordShape(Class<?> type) {
    this.type = type;
  }

  /** Fills the shape; conversions of components may refer to it already. */
  void resolve(Conversions conversions) {
    RecordComponent[] declared = Objects.requireNonNull(type.getRecordComponents());
    List<Component> found = new ArrayList<>(declared.length);
    Set<String> names = new HashSet<>();
    for (RecordComponent one : declared) {
      Component component =
          Component.of(one, Handles.accessor(type, one), conversion(one, conversions));
      if (!component.isUserKey() && !names.add(component.storedName())) {
        throw new IllegalArgumentException(
            "components of "
                + type.getName()
                + " must have different bins, got two with "
                + component.storedName());
      }
      found.add(component);
    }
    components = List.copyOf(found);
    constructor = Handles.constructor(type, declared);
  }

  private Conversion conversion(RecordComponent component, Conversions conversions) {
    try {
      return conversions.of(component.getGenericType());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "component " + component.getName() + " of " + type.getName() + ": " + e.getMessage(), e);
    }
  }

  Class<?> type() {
    return type;
  }

  List<Component> components() {
    return components;
  }

  /**
   * A record of these stored values.
   *
   * @throws Misfit if they do not fit
   */
  Object create(Function<Component, @Nullable Object> stored) {
    @Nullable Object[] arguments = new @Nullable Object[components.size()];
    for (int i = 0; i < arguments.length; i++) {
      Component component = components.get(i);
      arguments[i] = component.read(stored.apply(component));
    }
    return Handles.create(Objects.requireNonNull(constructor), arguments);
  }
}
