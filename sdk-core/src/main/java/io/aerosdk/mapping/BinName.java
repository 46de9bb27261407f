package io.aerosdk.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bin of a component, where it is not called like the component.
 *
 * <pre>{@code
 * record Person(@BinName("n") String name, int age) {}
 * }</pre>
 *
 * <p>In a record within a record it is the key in the map that the inner one is stored as.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface BinName {

  /** The name: 1 to 15 bytes in UTF-8; of any length in a record within a record. */
  String value();
}
