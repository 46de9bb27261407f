package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.GeoParticles;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import io.aerosdk.embedded.value.StoredValues;
import io.aerosdk.embedded.value.StoringRules;
import org.jspecify.annotations.Nullable;

/** Makes bin values of what scripts assign. */
final class BinValues {
  private BinValues() {}

  /**
   * The bin value, or null for nil.
   *
   * @throws ServerException for a value that no bin can hold
   */
  static @Nullable Particle particle(Item item) {
    if (item == Atom.NIL) {
      return null;
    }
    if (item instanceof BytesItem bytes) {
      return bytes.particleType() == ParticleType.GEOJSON
          ? GeoParticles.of(bytes.content())
          : StoredValues.check(bytes.particleType(), bytes.content());
    }
    return ParticleItems.particle(StoringRules.bin(item));
  }
}
