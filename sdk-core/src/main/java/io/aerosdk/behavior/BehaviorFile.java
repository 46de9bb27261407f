package io.aerosdk.behavior;

import io.aerosdk.error.ConfigurationException;
import io.aerosdk.internal.behavior.FileText;
import io.aerosdk.internal.behavior.Origin;
import io.aerosdk.internal.behavior.PolledFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of {@link Behaviors} that is followed while the program runs: sessions made with one of
 * its behaviours see a change at their next command.
 *
 * <pre>{@code
 * try (BehaviorFile file = BehaviorFile.watch(Path.of("/etc/shop/sdk.yaml"))) {
 *   SyncSession checkout = client.createSession(file.get("checkout"));
 *   checkout.put(users.id(1), Map.of("name", "Alice"));
 * }
 * }</pre>
 *
 * <p>The content is looked at once a second, so it does not matter how it is replaced: rewritten,
 * moved over, or by symbolic links as Kubernetes does it. A file that cannot be understood, or is
 * gone for a while, is logged once and changes nothing: what was read last stays. So does a
 * behaviour that is no longer in the file, for those who have it.
 *
 * <p>The clients do this on their own for the file that the environment variable {@value
 * #URL_VARIABLE} names. Each file has one daemon thread, until it is closed. Thread-safe.
 */
public final class BehaviorFile implements AutoCloseable {
  /** Names the file, as a path or a {@code file:} URL, that clients read when they connect. */
  public static final String URL_VARIABLE = "AEROSPIKE_SDK_CONFIG_URL";

  private static final Logger LOG = LoggerFactory.getLogger(BehaviorFile.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Origin origin;
  private final Logger log;
  private final PolledFile polled;

  /** Those that were asked for. Guarded by itself, as is the change of all of them. */
  private final Map<String, FileBehavior> handedOut = new HashMap<>();

  private volatile Behaviors behaviors;

  private BehaviorFile(Path file, Duration interval, Logger log) {
    this.log = log;
    Path absolute = file.toAbsolutePath();
    this.origin = new Origin(absolute.toString());
    this.polled =
        new PolledFile(absolute, () -> FileText.bytes(absolute), interval, this::reload, log);
    this.behaviors = read(polled.first());
  }

  /**
   * Reads a file and follows it.
   *
   * @param file the path; a relative one is resolved now
   * @return the file, to be closed
   * @throws ConfigurationException if the file cannot be read or not be understood
   */
  public static BehaviorFile watch(Path file) {
    return watch(file, INTERVAL, LOG);
  }

  static BehaviorFile watch(Path file, Duration interval, Logger log) {
    BehaviorFile watched = new BehaviorFile(file, interval, log);
    watched.polled.start();
    return watched;
  }

  /**
   * Gives a behaviour that follows the file.
   *
   * @param name its name, in the file's letters
   * @return the behaviour; the same object for the same name
   * @throws IllegalArgumentException if there is none of this name; the message lists those there
   *     are
   */
  public BehaviorSource get(String name) {
    synchronized (handedOut) {
      FileBehavior known = handedOut.get(name);
      if (known != null) {
        return known;
      }
      FileBehavior first = new FileBehavior(behaviors.get(name));
      handedOut.put(name, first);
      return first;
    }
  }

  /**
   * Gives a behaviour made in code as it is with this file's {@code DEFAULT} in place of {@link
   * Behavior#DEFAULT}, and follows the file in that.
   *
   * @param madeInCode derived from {@link Behavior#DEFAULT}; one that stands on a file's default
   *     already stays as it is
   * @return the behaviour on this file's default
   */
  public BehaviorSource withDefaultOf(Behavior madeInCode) {
    BehaviorSource newDefault = get(Behavior.DEFAULT.name());
    return madeInCode == Behavior.DEFAULT
        ? newDefault
        : new DerivedBehavior(newDefault, madeInCode::standingOn);
  }

  /** {@return the behaviours as they were read last} */
  public Behaviors behaviors() {
    return behaviors;
  }

  /** Stops following the file. What was read last stays valid. May be called again. */
  @Override
  public void close() {
    polled.close();
  }

  private Behaviors read(byte[] content) {
    return Behaviors.parse(origin, FileText.decode(origin, content));
  }

  private void reload(byte[] content) {
    Behaviors next = read(content);
    synchronized (handedOut) {
      handedOut.forEach(
          (name, handle) ->
              next.find(name).ifPresentOrElse(handle::become, () -> logMissing(name)));
      behaviors = next;
    }
    log.info("{}: read again; behaviours {}", origin.label(), next.names());
  }

  private void logMissing(String name) {
    log.warn(
        "{}: behaviour {} is no longer there; its sessions keep the values it had",
        origin.label(),
        name);
  }

  /** The path. */
  @Override
  public String toString() {
    return "BehaviorFile[" + origin.label() + "]";
  }
}
