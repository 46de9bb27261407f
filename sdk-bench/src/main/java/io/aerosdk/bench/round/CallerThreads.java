package io.aerosdk.bench.round;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Executors that start a thread for each task. Thread-safe. */
public final class CallerThreads {
  private static final @Nullable Executor VIRTUAL = findVirtual();

  private CallerThreads() {}

  /** Platform threads. */
  public static Executor platform() {
    return task -> new Thread(task, "bench-caller").start();
  }

  /** Virtual threads; nothing before JDK 21. */
  public static Optional<Executor> virtual() {
    return Optional.ofNullable(VIRTUAL);
  }

  /** The code is compiled for Java 17, which has no such method. */
  private static @Nullable Executor findVirtual() {
    try {
      MethodHandle factory =
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class));
      return (ExecutorService) factory.invokeExact();
    } catch (NoSuchMethodException e) {
      return null;
    } catch (Throwable e) {
      throw new IllegalStateException("Cannot make virtual threads", e);
    }
  }
}
