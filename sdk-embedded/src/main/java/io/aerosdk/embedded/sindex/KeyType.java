package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.value.ParticleType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The type of the values that an index holds; values of other types are left out. */
public enum KeyType {
  NUMERIC(ParticleType.INTEGER),
  STRING(ParticleType.STRING),
  BLOB(ParticleType.BLOB),
  GEO2DSPHERE(ParticleType.GEOJSON);

  private final int particleType;

  KeyType(int particleType) {
    this.particleType = particleType;
  }

  /** The {@link ParticleType} of the values. */
  public int particleType() {
    return particleType;
  }

  /** The name that info commands use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name in any case, or null when there is none. */
  public static @Nullable KeyType ofLabel(String label) {
    for (KeyType type : values()) {
      if (type.name().equalsIgnoreCase(label)) {
        return type;
      }
    }
    return null;
  }

  /** The type for values of a {@link ParticleType}, or null when there is none. */
  public static @Nullable KeyType ofParticle(int particleType) {
    for (KeyType type : values()) {
      if (type.particleType == particleType) {
        return type;
      }
    }
    return null;
  }
}
