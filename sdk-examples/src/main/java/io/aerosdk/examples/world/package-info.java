/**
 * The SDK's main job on real data: the time zones, countries and currencies that every JDK carries.
 */
@NullMarked
package io.aerosdk.examples.world;

import org.jspecify.annotations.NullMarked;
