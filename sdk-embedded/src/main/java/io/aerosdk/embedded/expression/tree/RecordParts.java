package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.cdt.path.LoopExpression;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys, bins, and the element of a path; also what maps consist of. */
final class RecordParts {
  private static final int BIN = 81;
  private static final int LOOP_VARIABLE = 122;
  private static final int LOOP_KEY = 0;
  private static final int LOOP_VALUE = 1;
  private static final int LOOP_INDEX = 2;

  private RecordParts() {}

  static void register(Forms forms) {
    forms.add(80, RecordParts::key);
    forms.add(BIN, RecordParts::bin);
    forms.add(82, RecordParts::binType);
    forms.add(101, in -> mapPart(in, MapItem::keys));
    forms.add(102, in -> mapPart(in, MapItem::values));
    forms.add(LOOP_VARIABLE, RecordParts::loopVariable);
  }

  private static Node key(Operands in) {
    ValueType type = in.exactly(1).type(0);
    int particleType =
        switch (type) {
          case INT -> ParticleType.INTEGER;
          case STRING -> ParticleType.STRING;
          case BLOB -> ParticleType.BLOB;
          default -> throw Operands.refused("a key of type " + type);
        };
    return Node.of(type, evaluation -> key(evaluation.record().key(), particleType));
  }

  // Clients may store keys under any type byte; only these three are values that have a type here.
  private static @Nullable Item key(byte @Nullable [] key, int particleType) {
    if (key == null || key.length == 0 || key[0] != particleType) {
      return null;
    }
    byte[] content = Arrays.copyOfRange(key, 1, key.length);
    return ParticleItems.item(Particle.of(particleType, content));
  }

  private static Node bin(Operands in) {
    ValueType type = in.exactly(2).type(0);
    BinName name = binName(in.text(1));
    return Node.of(type, evaluation -> evaluation.bin(name, type));
  }

  private static Node binType(Operands in) {
    BinName name = binName(in.exactly(1).text(0));
    return Node.of(
        ValueType.INT,
        evaluation -> {
          Particle bin = evaluation.record().bin(name);
          return IntItem.of(bin == null ? ParticleType.NULL : bin.type());
        });
  }

  private static BinName binName(byte[] text) {
    BinName name = BinName.of(text, 0, text.length);
    if (!name.isLegal()) {
      throw Operands.refused("no bin can be named " + name);
    }
    return name;
  }

  private static Node mapPart(Operands in, Function<MapItem, Item[]> part) {
    Node map = in.exactly(1).node(0);
    return Node.of(
        ValueType.LIST,
        evaluation ->
            map.evaluate(evaluation) instanceof MapItem entries
                ? ListItem.of(part.apply(entries))
                : null);
  }

  private static Node loopVariable(Operands in) {
    ValueType type = in.exactly(2).type(0);
    long id = in.integer(1);
    if (id < LOOP_KEY || id > LOOP_INDEX) {
      throw Operands.refused("no loop variable " + id);
    }
    return Node.of(type, evaluation -> loopVariable(evaluation.loop(), id, type));
  }

  private static @Nullable Item loopVariable(
      LoopExpression.@Nullable Element loop, long id, ValueType type) {
    Item value = loop == null ? null : loopVariable(loop, id);
    return value != null && ValueType.of(value) == type ? value : null;
  }

  private static @Nullable Item loopVariable(LoopExpression.Element loop, long id) {
    if (id == LOOP_KEY) {
      return loop.key();
    }
    if (id == LOOP_VALUE) {
      return loop.value();
    }
    return loop.index() < 0 ? null : IntItem.of(loop.index());
  }

  /** Whether the value of an expression is in the form in which bins hold it. */
  static boolean isStored(Item expression) {
    return expression instanceof ListItem operation
        && operation.size() > 0
        && operation.get(0) instanceof IntItem code
        && (code.value() == BIN || code.value() == LOOP_VARIABLE || code.value() == Calls.CODE);
  }
}
