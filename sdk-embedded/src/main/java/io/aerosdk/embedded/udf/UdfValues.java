package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.GeoParticles;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;

/** What functions give, as replies carry it. */
public final class UdfValues {
  private static final BinName SUCCESS = BinName.of("SUCCESS");
  private static final BinName FAILURE = BinName.of("FAILURE");

  private UdfValues() {}

  /** Adds what a function ended with to the message under way. */
  public static void write(UdfOutcome outcome, MessageWriter out) {
    BinName name = outcome.succeeded() ? SUCCESS : FAILURE;
    out.operation(OperationCode.READ, name, particle(outcome.value()));
  }

  private static @Nullable Particle particle(Item value) {
    if (value == Atom.NIL) {
      return null;
    }
    if (value instanceof BytesItem bytes && bytes.particleType() == ParticleType.GEOJSON) {
      return GeoParticles.unchecked(bytes.content());
    }
    return ParticleItems.particle(value);
  }
}
