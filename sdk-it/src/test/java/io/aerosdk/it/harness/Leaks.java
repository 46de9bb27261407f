package io.aerosdk.it.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The threads and open files that were not there at the start. */
public final class Leaks {
  private static final File OPEN_FILES = new File("/proc/self/fd");

  private final Set<Thread> threads = threads();
  private final int files = files();

  /** What is there now is no leak. */
  public Leaks() {}

  /**
   * Waits until there are no more threads and files than at the start; a server in this JVM needs a
   * moment to see that its peers are gone.
   */
  public void awaitNone() {
    Polling.until("no thread of " + newThreads() + " is left", () -> newThreads().isEmpty());
    if (OPEN_FILES.isDirectory()) {
      Polling.until("as few open files as at the start, " + files, () -> files() <= files);
    }
  }

  private Set<String> newThreads() {
    Set<Thread> now = threads();
    now.removeAll(threads);
    return now.stream().map(Thread::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without those of the JVM, which come and go. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Sockets, pipes and the like; without files with a name, such as jars opened when needed. */
  private static int files() {
    String[] names = OPEN_FILES.list();
    return names == null ? 0 : (int) Arrays.stream(names).filter(Leaks::isNameless).count();
  }

  private static boolean isNameless(String descriptor) {
    try {
      return !Files.readSymbolicLink(OPEN_FILES.toPath().resolve(descriptor)).isAbsolute();
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
