package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleType;
import io.aerosdk.embedded.value.StoredValues;
import java.nio.ByteBuffer;

/** Operations on whole bins: read, write, add, append, prepend, touch, delete-all. */
final class ScalarOperations {
  private ScalarOperations() {}

  static void register(OperationTable.Builder table) {
    table
        .read(OperationCode.READ, ScalarOperations::read)
        .write(OperationCode.WRITE, ScalarOperations::write)
        .write(OperationCode.ADD, ScalarOperations::add)
        .write(OperationCode.APPEND, (record, op, results) -> concat(record, op, true))
        .write(OperationCode.PREPEND, (record, op, results) -> concat(record, op, false))
        .write(OperationCode.TOUCH, (record, op, results) -> {})
        .write(OperationCode.DELETE_ALL, (record, op, results) -> record.clear());
  }

  private static void read(RecordView record, Operation operation, OpResults results) {
    Particle value = record.bin(operation.name());
    if (value != null) {
      results.value(value);
    }
  }

  private static void write(RecordEdit record, Operation operation, OpResults results) {
    if (operation.particleType() == ParticleType.NULL) {
      record.remove(operation.name());
    } else {
      record.put(operation.name(), operand(operation));
    }
  }

  private static void add(RecordEdit record, Operation operation, OpResults results) {
    Particle old = record.bin(operation.name());
    if (old == null) {
      record.put(operation.name(), operand(operation));
      return;
    }
    checkCanChange(old, operation);
    long oldBits = bits(old);
    Particle delta = operand(operation);
    long sum =
        old.type() == ParticleType.INTEGER
            ? oldBits + bits(delta)
            : Double.doubleToRawLongBits(
                Double.longBitsToDouble(oldBits) + Double.longBitsToDouble(bits(delta)));
    record.put(operation.name(), Particle.of(old.type(), BigEndian.bytes(sum)));
  }

  private static long bits(Particle number) {
    if (number.type() != ParticleType.INTEGER && number.type() != ParticleType.FLOAT) {
      throw new ServerException(ResultCode.INCOMPATIBLE_TYPE, "not a number");
    }
    return BigEndian.getLong(number.bytes(), 0);
  }

  private static void concat(RecordEdit record, Operation operation, boolean append) {
    Particle old = record.bin(operation.name());
    if (old == null) {
      record.put(operation.name(), operand(operation));
      return;
    }
    checkCanChange(old, operation);
    if (!isText(old.type())) {
      throw new ServerException(ResultCode.INCOMPATIBLE_TYPE, "neither string nor blob");
    }
    Particle more = operand(operation);
    byte[] first = append ? old.bytes() : more.bytes();
    byte[] second = append ? more.bytes() : old.bytes();
    byte[] joined =
        ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    record.put(operation.name(), Particle.of(old.type(), joined));
  }

  private static void checkCanChange(Particle old, Operation operation) {
    if (old.type() == ParticleType.GEOJSON) {
      throw new ServerException(ResultCode.UNKNOWN, "GeoJSON cannot be changed in part");
    }
    if (old.type() != operation.particleType()) {
      throw new ServerException(ResultCode.INCOMPATIBLE_TYPE, "operand of another type");
    }
  }

  private static boolean isText(int type) {
    return type == ParticleType.STRING
        || type == ParticleType.BLOB
        || (type >= ParticleType.JAVA_BLOB && type <= ParticleType.ERLANG_BLOB);
  }

  private static Particle operand(Operation operation) {
    return StoredValues.check(operation.particleType(), operation.value());
  }
}
