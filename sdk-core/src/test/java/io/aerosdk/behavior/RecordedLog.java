package io.aerosdk.behavior;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

/** A logger that keeps its lines, such as {@code error: sdk.yaml: does not exist}. */
final class RecordedLog {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  Logger logger() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> record(method.getName(), arguments));
  }

  private @Nullable Object record(String level, Object[] arguments) {
    boolean many = arguments.length == 2 && arguments[1] instanceof Object[];
    Object[] values =
        many ? (Object[]) arguments[1] : Arrays.copyOfRange(arguments, 1, arguments.length);
    lines.add(
        level + ": " + MessageFormatter.arrayFormat((String) arguments[0], values).getMessage());
    return null;
  }

  List<String> lines() {
    return lines;
  }

  boolean has(String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  void clear() {
    lines.clear();
  }
}
