package io.aerosdk.embedded.command;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.GeoParticles;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;

/** Values of functions as replies carry them. */
final class UdfValues {
  private UdfValues() {}

  /** The value in a reply; null is the protocol's null. */
  static @Nullable Particle particle(Item value) {
    if (value == Atom.NIL) {
      return null;
    }
    if (value instanceof BytesItem bytes && bytes.particleType() == ParticleType.GEOJSON) {
      return GeoParticles.unchecked(bytes.content());
    }
    return ParticleItems.particle(value);
  }
}
