/**
 * Behaviours: time limits, retries, consistency and the like, as data. A {@link
 * io.aerosdk.behavior.Behavior} gives every {@link io.aerosdk.behavior.Setting} a value in each of
 * the 18 {@linkplain io.aerosdk.behavior.Cell cells} of kind, shape and mode.
 */
@NullMarked
package io.aerosdk.behavior;

import org.jspecify.annotations.NullMarked;
