package io.aerosdk.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that is the user key of the record, not a bin. It is read from the key and
 * not written.
 *
 * <pre>{@code
 * record Person(@UserKey long id, String name) {}
 * }</pre>
 *
 * <p>A row of a dataset query knows its user key only if it was stored with the record ({@code
 * sendKey}); without it, a primitive component is an error, and any other one is null or empty.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface UserKey {}
