package io.aerosdk.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** The tests of a class and of those nested in it share a server, so that only one runs at once. */
final class OneTestAtATime implements ResourceLocksProvider {
  @Override
  public Set<Lock> provideForMethod(
      List<Class<?>> enclosing, Class<?> testClass, Method testMethod) {
    Class<?> outermost = enclosing.isEmpty() ? testClass : enclosing.get(0);
    return Set.of(new Lock("io.aerosdk.junit:" + outermost.getName()));
  }
}
