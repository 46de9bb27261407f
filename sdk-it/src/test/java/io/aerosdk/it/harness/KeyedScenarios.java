package io.aerosdk.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * As {@link Scenarios}, and once more with calls on one key as rows of batches: a call must mean
 * the same whichever way it travels.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Setups.InBatchesToo.class)
@ExtendWith(CleanUp.class)
public @interface KeyedScenarios {}
