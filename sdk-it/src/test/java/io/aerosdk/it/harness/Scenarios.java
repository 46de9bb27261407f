package io.aerosdk.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A class of scenarios: written once, run for both flavours on every server there is. Its
 * constructor takes the {@link Setup}. After each test its sets are emptied, and a blocking call on
 * an event loop of the SDK fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Setups.class)
@ExtendWith(CleanUp.class)
public @interface Scenarios {}
