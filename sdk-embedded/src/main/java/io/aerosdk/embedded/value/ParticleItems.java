package io.aerosdk.embedded.value;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.ByteBuffer;

/** Changes bin values into items and back. */
public final class ParticleItems {
  private ParticleItems() {}

  /** The item of a bin value: what it would be as an element of a list. */
  public static Item item(Particle particle) {
    byte[] bytes = particle.bytes();
    return switch (particle.type()) {
      case ParticleType.NULL -> Atom.NIL;
      case ParticleType.INTEGER -> IntItem.of(ByteBuffer.wrap(bytes).getLong());
      case ParticleType.FLOAT -> new DoubleItem(ByteBuffer.wrap(bytes).getDouble());
      case ParticleType.BOOL -> Atom.of(bytes[0] != 0);
      case ParticleType.LIST, ParticleType.MAP -> container(particle);
      case ParticleType.GEOJSON -> BytesItem.of(ParticleType.GEOJSON, GeoParticles.text(particle));
      default -> BytesItem.of(particle.type(), bytes);
    };
  }

  /** The list or map of a bin, its persist-index flag included. */
  private static Item container(Particle particle) {
    Item item = MsgPackReader.readAll(particle.bytes());
    if (!particle.persistIndex()) {
      return item;
    }
    if (item instanceof ListItem list) {
      return ListItem.of(list.elements(), list.flags() | ListItem.PERSIST_INDEX);
    }
    return item instanceof MapItem map
        ? MapItem.of(map.keys(), map.values(), map.flags() | MapItem.PERSIST_INDEX)
        : item;
  }

  /**
   * The bin value of an item that is already in storable form.
   *
   * @throws ServerException PARAMETER for an item that no bin can hold
   */
  public static Particle particle(Item item) {
    if (item instanceof ListItem list) {
      Particle particle = Particle.of(ParticleType.LIST, MsgPackWriter.write(list));
      boolean persist = (list.flags() & ListItem.PERSIST_INDEX) != 0;
      return persist ? particle.withPersistIndex() : particle;
    }
    if (item instanceof MapItem map) {
      Particle particle = Particle.of(ParticleType.MAP, MsgPackWriter.write(map));
      boolean persist = (map.flags() & MapItem.PERSIST_INDEX) != 0;
      return persist ? particle.withPersistIndex() : particle;
    }
    if (item instanceof IntItem number) {
      return integer(number.value());
    }
    if (item instanceof DoubleItem number) {
      return Particle.of(ParticleType.FLOAT, eight(Double.doubleToRawLongBits(number.value())));
    }
    return item instanceof BytesItem bytes ? bytes(bytes) : atom(item);
  }

  /** An integer bin value. */
  public static Particle integer(long value) {
    return Particle.of(ParticleType.INTEGER, eight(value));
  }

  private static Particle atom(Item item) {
    return switch (item.kind()) {
      case NIL -> Particle.of(ParticleType.NULL, new byte[0]);
      case FALSE -> Particle.of(ParticleType.BOOL, new byte[] {0});
      case TRUE -> Particle.of(ParticleType.BOOL, new byte[] {1});
      default -> throw new ServerException(ResultCode.PARAMETER, "no bin holds " + item.kind());
    };
  }

  private static Particle bytes(BytesItem bytes) {
    return Particle.of(bytes.particleType(), bytes.content());
  }

  private static byte[] eight(long bits) {
    return ByteBuffer.allocate(Long.BYTES).putLong(bits).array();
  }
}
