package io.aerosdk.embedded.cdt.edit;

import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * What a modifying operation made.
 *
 * @param value the list or map as it is now, the same object as before when nothing changed; null
 *     when there was none and none came into being
 * @param answer what to tell the client, null for nothing
 */
public record Change(@Nullable Item value, @Nullable Item answer) {}
