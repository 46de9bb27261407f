package io.aerosdk.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class with an Aerospike server of its own, inside the JVM: started before the first test,
 * clean for each, and closed after the last.
 *
 * <pre>{@code
 * @AerospikeTest
 * class OrderStoreTest {
 *   @Test
 *   void keepsTheOrder(SyncSession session) {
 *     new OrderStore(session).add(order);
 *     …
 *   }
 *
 *   @Test
 *   void survivesALostReply(SyncSession session, Faults faults) {
 *     faults.onWrite().dropReplyAfterApplying().once();
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>Constructors, tests, and methods before and after them may have parameters of these types:
 *
 * <ul>
 *   <li>{@code EmbeddedAerospike}: the server, and {@code Faults}: what makes it go wrong
 *   <li>{@code SyncClient} and {@code SyncSession}, if {@code sdk-sync} is on the class path
 *   <li>{@code Client} and {@code Session}, if {@code sdk-async} is
 * </ul>
 *
 * <p>There is one client of each flavour for a class, connected when first asked for and closed
 * after the last test; sessions behave as {@code Behavior.DEFAULT} says. Clients follow the cluster
 * every 250 ms, so that tests need not wait long for what they do to nodes.
 *
 * <p>After each test, and after its methods that run afterwards, all records are removed, faults
 * end, and nodes that are down, cut off, or tell a wrong partition map are brought back. Indexes,
 * functions and users stay until the class ends; a flapping node stops when its fault is closed.
 *
 * <p>Nested classes share the server of the class around them, unless they have the annotation
 * themselves. Where JUnit runs tests at the same time, classes run beside each other, and the tests
 * of one class one after the other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(AerospikeExtension.class)
@ResourceLock(providers = OneTestAtATime.class)
public @interface AerospikeTest {
  /** How many nodes the server has, 1 to 128; 1 by default. */
  int nodes() default 1;

  /** The names of its namespaces; {@code test} by default. */
  String[] namespaces() default {"test"};
}
