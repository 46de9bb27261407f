package io.aerosdk.mapping;

import com.aerospike.client.Value;
import com.google.common.primitives.Primitives;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the conversion of a component's type. Used by one thread, while a record is resolved. */
final class Conversions {
  private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

  /**
   * The conversion of a type.
   *
   * @throws IllegalArgumentException if there is none
   */
  Conversion of(Type type) {
    if (type instanceof Class<?> simple) {
      return ofClass(simple);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      return ofGeneric(raw, generic.getActualTypeArguments());
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof GenericArrayType array) {
      return new ArrayConversion(
          rawType(array.getGenericComponentType()), of(array.getGenericComponentType()));
    }
    throw refused(type);
  }

  private Conversion ofClass(Class<?> type) {
    if (type.isPrimitive()) {
      return new PrimitiveConversion(type, ofClass(Primitives.wrap(type)));
    }
    Conversion scalar = Scalars.of(type);
    if (scalar != null) {
      return scalar;
    }
    if (type == Object.class || Value.class.isAssignableFrom(type)) {
      return Scalars.instance(type);
    }
    if (type.isRecord()) {
      return new RecordConversion(shape(type));
    }
    if (type.isArray() && type != char[].class) {
      return new ArrayConversion(type.getComponentType(), ofClass(type.getComponentType()));
    }
    Type[] objects = {Object.class, Object.class};
    return ofGeneric(type, objects);
  }

  private Conversion ofGeneric(Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return new OptionalConversion(of(arguments[0]));
    }
    if (raw == List.class) {
      return new ListConversion(of(arguments[0]), items -> Collections.unmodifiableList(items));
    }
    if (raw == Set.class) {
      return new ListConversion(
          of(arguments[0]), items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
    }
    if (raw == SortedSet.class) {
      return new ListConversion(
          of(arguments[0]), items -> Collections.unmodifiableSortedSet(new TreeSet<>(items)));
    }
    if (raw == Map.class) {
      return new MapConversion(of(arguments[0]), of(arguments[1]), false);
    }
    if (raw == SortedMap.class) {
      return new MapConversion(of(arguments[0]), of(arguments[1]), true);
    }
    throw refused(raw);
  }

  /** The shape of a record, which may hold itself: registered before it is filled. */
  RecordShape shape(Class<?> type) {
    RecordShape known = shapes.get(type);
    if (known == null) {
      known = new RecordShape(type);
      shapes.put(type, known);
      known.resolve(this);
    }
    return known;
  }

  private static Class<?> rawType(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      return raw;
    }
    throw refused(type);
  }

  private static IllegalArgumentException refused(Type type) {
    return new IllegalArgumentException(
        "type must be one that can be stored (see the bin step setTo), a record, or Optional, List,"
            + " Set, SortedSet, Map, SortedMap or an array of such, got "
            + type.getTypeName());
  }
}
