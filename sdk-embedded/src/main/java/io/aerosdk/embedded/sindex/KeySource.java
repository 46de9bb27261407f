package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.cdt.CdtOperations;
import io.aerosdk.embedded.cdt.ContextTarget;
import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.expression.Expression;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.MsgPackReader;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the value that an index is about in a record. Thread-safe. */
abstract class KeySource {
  /** The value, or null when the record has none. */
  abstract @Nullable Item value(RecordView record);

  /** The bin that is the value as it is, or null when the value lies deeper or is computed. */
  @Nullable Particle plain(RecordView record) {
    return null;
  }

  /** Whether two versions of a record surely have the same value. */
  abstract boolean sameValue(RecordView before, RecordView after);

  /**
   * The source that a definition tells of.
   *
   * @throws ServerException PARAMETER if its context or expression is none
   */
  static KeySource of(IndexDefinition definition, RecordClock clock) {
    if (!definition.expression().isEmpty()) {
      return new OfExpression(Expression.parse(decode(definition.expression())), clock);
    }
    byte[] name = definition.bin().getBytes(StandardCharsets.ISO_8859_1);
    ListItem context =
        definition.context().isEmpty() ? ListItem.EMPTY : context(decode(definition.context()));
    return new OfBin(BinName.of(name, 0, name.length), context);
  }

  /**
   * The pairs of an encoded context.
   *
   * @throws ServerException PARAMETER if it is none
   */
  static ListItem context(byte[] encoded) {
    if (MsgPackReader.readAll(encoded) instanceof ListItem pairs && ContextText.isContext(pairs)) {
      return pairs;
    }
    throw new ServerException(ResultCode.PARAMETER, "no context");
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static final class OfBin extends KeySource implements ContextTarget {
    private final BinName name;
    private final ListItem context;

    OfBin(BinName name, ListItem context) {
      this.name = name;
      this.context = context;
    }

    @Override
    @Nullable Item value(RecordView record) {
      Particle particle = record.bin(name);
      if (particle == null) {
        return null;
      }
      Item bin = ParticleItems.item(particle);
      return context.size() == 0 ? bin : at(bin);
    }

    @Override
    @Nullable Particle plain(RecordView record) {
      return context.size() == 0 ? record.bin(name) : null;
    }

    private @Nullable Item at(Item bin) {
      if (!(bin instanceof ListItem) && !(bin instanceof MapItem)) {
        return null;
      }
      try {
        return CdtOperations.readAt(bin, context, this);
      } catch (ServerException e) {
        return null;
      }
    }

    @Override
    boolean sameValue(RecordView before, RecordView after) {
      return Objects.equals(before.bin(name), after.bin(name));
    }

    @Override
    public Item read(Item element) {
      return element;
    }

    @Override
    public Change modify(@Nullable Item element) {
      throw new IllegalStateException("an index does not write");
    }
  }

  private static final class OfExpression extends KeySource {
    private final Expression expression;
    private final RecordClock clock;

    OfExpression(Expression expression, RecordClock clock) {
      this.expression = expression;
      this.clock = clock;
    }

    @Override
    @Nullable Item value(RecordView record) {
      try {
        return expression.evaluate(record, clock);
      } catch (ServerException e) {
        return null;
      }
    }

    @Override
    boolean sameValue(RecordView before, RecordView after) {
      return false;
    }
  }
}
