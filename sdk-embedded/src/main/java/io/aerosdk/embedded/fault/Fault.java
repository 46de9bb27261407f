package io.aerosdk.embedded.fault;

/**
 * Something that goes wrong until it was often enough, or is closed. Thread-safe.
 *
 * <pre>{@code
 * try (Fault slow = server.faults().onRead().delay(Duration.ofMillis(200)).always()) {
 *   session.get(users.id(1));
 *   System.out.println(slow.hits());
 * }
 * }</pre>
 */
public interface Fault extends AutoCloseable {

  /** How often it has struck. */
  int hits();

  /** Ends it; what is already spoiled stays spoiled. Idempotent. */
  @Override
  void close();
}
