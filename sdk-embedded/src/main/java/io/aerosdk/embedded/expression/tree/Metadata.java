package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordSet;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;

/** What is known of a record besides its bins. */
final class Metadata {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_SECOND = 1_000;
  private static final long NEVER = -1;
  private static final long SIZE_STEP = 16;

  private Metadata() {}

  static void register(Forms forms) {
    forms.add(64, Metadata::digestModulo);
    integer(forms, 65, evaluation -> 0);
    integer(forms, 66, evaluation -> unixNanos(evaluation.record().lastUpdateMillis()));
    integer(forms, 67, Metadata::sinceUpdate);
    integer(forms, 68, Metadata::voidTime);
    integer(forms, 69, Metadata::timeToLive);
    plain(forms, 70, ValueType.STRING, Metadata::setName);
    plain(forms, 71, ValueType.BOOL, evaluation -> Atom.of(evaluation.record().key() != null));
    plain(forms, 72, ValueType.BOOL, evaluation -> Atom.FALSE);
    integer(forms, 73, Metadata::size);
    integer(forms, 74, Metadata::size);
  }

  private static void plain(Forms forms, int code, ValueType type, Node.Evaluator evaluator) {
    forms.add(
        code,
        in -> {
          in.exactly(0);
          return Node.of(type, evaluator);
        });
  }

  private static void integer(Forms forms, int code, ToLongFunction<Evaluation> value) {
    plain(forms, code, ValueType.INT, evaluation -> IntItem.of(value.applyAsLong(evaluation)));
  }

  private static Node digestModulo(Operands in) {
    long divisor = in.exactly(1).integer(0) & 0xFFFF_FFFFL;
    if (divisor == 0) {
      throw Operands.refused("digest modulo 0");
    }
    return Node.of(
        ValueType.INT,
        evaluation -> {
          int lastBytes = Integer.reverseBytes(evaluation.record().digest().low());
          return IntItem.of(Integer.toUnsignedLong(lastBytes) % divisor);
        });
  }

  private static long unixNanos(long millis) {
    return RecordClock.toUnixMillis(millis) * NANOS_PER_MILLI;
  }

  private static long sinceUpdate(Evaluation evaluation) {
    return evaluation.clock().millis() - evaluation.record().lastUpdateMillis();
  }

  private static long voidTime(Evaluation evaluation) {
    long seconds = evaluation.record().voidTime();
    return seconds == 0 ? NEVER : unixNanos(seconds * MILLIS_PER_SECOND);
  }

  private static long timeToLive(Evaluation evaluation) {
    int seconds = evaluation.record().voidTime();
    return seconds == 0 ? NEVER : seconds - evaluation.clock().seconds();
  }

  private static Item setName(Evaluation evaluation) {
    RecordSet set = evaluation.record().set();
    byte[] name = set == null ? new byte[0] : set.name().getBytes(StandardCharsets.ISO_8859_1);
    return BytesItem.of(ParticleType.STRING, name);
  }

  /** The server counts records in steps of its storage. */
  private static long size(Evaluation evaluation) {
    RecordView record = evaluation.record();
    return (record.storedSize() + SIZE_STEP - 1) / SIZE_STEP * SIZE_STEP;
  }
}
