package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.grammar.AelBaseVisitor;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.grammar.AelParser.KeyContext;
import io.aerosdk.internal.ael.grammar.AelParser.SignedContext;
import io.aerosdk.internal.ael.grammar.AelParser.ValueContext;
import io.aerosdk.internal.ael.path.Collection;
import io.aerosdk.internal.ael.path.IndexRangeSelector;
import io.aerosdk.internal.ael.path.IndexSelector;
import io.aerosdk.internal.ael.path.KeyListSelector;
import io.aerosdk.internal.ael.path.KeyRangeSelector;
import io.aerosdk.internal.ael.path.KeyRelativeSelector;
import io.aerosdk.internal.ael.path.KeySelector;
import io.aerosdk.internal.ael.path.RankRangeSelector;
import io.aerosdk.internal.ael.path.RankSelector;
import io.aerosdk.internal.ael.path.Selector;
import io.aerosdk.internal.ael.path.Span;
import io.aerosdk.internal.ael.path.ValueListSelector;
import io.aerosdk.internal.ael.path.ValueRangeSelector;
import io.aerosdk.internal.ael.path.ValueRelativeSelector;
import io.aerosdk.internal.ael.path.ValueSelector;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a path, apart from designators. Stateless and thread-safe. Larger than most
 * classes: one short method for each of the 19 forms in the grammar.
 */
final class PartReader extends AelBaseVisitor<Selector> {
  static final PartReader INSTANCE = new PartReader();

  private PartReader() {}

  @Override
  public Selector visitMapKey(AelParser.MapKeyContext part) {
    return new KeySelector(PartValues.key(part.key()));
  }

  @Override
  public Selector visitMapKeyNumber(AelParser.MapKeyNumberContext part) {
    String text = part.getText();
    return new KeySelector(Integers.dottedKey(text.substring(1), Constants.at(part)));
  }

  @Override
  public Selector visitMapStep(AelParser.MapStepContext part) {
    return part.mapPart().accept(this);
  }

  @Override
  public Selector visitListStep(AelParser.ListStepContext part) {
    return part.listPart().accept(this);
  }

  @Override
  public Selector visitMapIndex(AelParser.MapIndexContext part) {
    return new IndexSelector(Collection.MAP, PartValues.index(part.signed()));
  }

  @Override
  public Selector visitMapIndexRange(AelParser.MapIndexRangeContext part) {
    Span span = span(part.signed());
    boolean inverted = part.MAP_NOT() != null;
    KeyContext key = part.key();
    return key == null
        ? new IndexRangeSelector(Collection.MAP, span, inverted)
        : new KeyRelativeSelector(span, PartValues.key(key), inverted);
  }

  @Override
  public Selector visitMapKeyRange(AelParser.MapKeyRangeContext part) {
    List<KeyContext> keys = part.key();
    Object end = keys.size() > 1 ? PartValues.key(keys.get(1)) : null;
    return new KeyRangeSelector(PartValues.key(keys.get(0)), end, part.MAP_NOT() != null);
  }

  @Override
  public Selector visitMapKeyList(AelParser.MapKeyListContext part) {
    List<Object> keys = part.key().stream().map(PartValues::key).toList();
    return new KeyListSelector(keys, part.MAP_NOT() != null);
  }

  @Override
  public Selector visitMapValue(AelParser.MapValueContext part) {
    return new ValueSelector(Collection.MAP, PartValues.value(part.value()));
  }

  @Override
  public Selector visitMapValueList(AelParser.MapValueListContext part) {
    return valueList(Collection.MAP, part.value(), part.MAP_NOT_VALUE());
  }

  @Override
  public Selector visitMapValueRange(AelParser.MapValueRangeContext part) {
    return valueRange(Collection.MAP, part.value(), part.MAP_NOT_VALUE());
  }

  @Override
  public Selector visitMapRank(AelParser.MapRankContext part) {
    return new RankSelector(Collection.MAP, PartValues.index(part.signed()));
  }

  @Override
  public Selector visitMapRankRange(AelParser.MapRankRangeContext part) {
    return rankRange(Collection.MAP, part.signed(), part.value(), part.MAP_NOT_RANK());
  }

  @Override
  public Selector visitListIndex(AelParser.ListIndexContext part) {
    return new IndexSelector(Collection.LIST, PartValues.index(part.signed()));
  }

  @Override
  public Selector visitListIndexRange(AelParser.ListIndexRangeContext part) {
    return new IndexRangeSelector(Collection.LIST, span(part.signed()), part.LIST_NOT() != null);
  }

  @Override
  public Selector visitListValue(AelParser.ListValueContext part) {
    return new ValueSelector(Collection.LIST, PartValues.value(part.value()));
  }

  @Override
  public Selector visitListValueList(AelParser.ListValueListContext part) {
    return valueList(Collection.LIST, part.value(), part.LIST_NOT_VALUE());
  }

  @Override
  public Selector visitListValueRange(AelParser.ListValueRangeContext part) {
    return valueRange(Collection.LIST, part.value(), part.LIST_NOT_VALUE());
  }

  @Override
  public Selector visitListRank(AelParser.ListRankContext part) {
    return new RankSelector(Collection.LIST, PartValues.index(part.signed()));
  }

  @Override
  public Selector visitListRankRange(AelParser.ListRankRangeContext part) {
    return rankRange(Collection.LIST, part.signed(), part.value(), part.LIST_NOT_RANK());
  }

  private static Selector valueList(
      Collection in, List<ValueContext> values, @Nullable TerminalNode not) {
    return new ValueListSelector(in, values.stream().map(PartValues::value).toList(), not != null);
  }

  private static Selector valueRange(
      Collection in, List<ValueContext> values, @Nullable TerminalNode not) {
    long begin = PartValues.rangeEnd(values.get(0));
    Long end = values.size() > 1 ? Long.valueOf(PartValues.rangeEnd(values.get(1))) : null;
    return new ValueRangeSelector(in, begin, end, not != null);
  }

  private static Selector rankRange(
      Collection in,
      List<SignedContext> ends,
      @Nullable ValueContext from,
      @Nullable TerminalNode not) {
    Span span = span(ends);
    return from == null
        ? new RankRangeSelector(in, span, not != null)
        : new ValueRelativeSelector(in, span, PartValues.value(from), not != null);
  }

  private static Span span(List<SignedContext> ends) {
    return new Span(
        PartValues.index(ends.get(0)),
        ends.size() > 1 ? Integer.valueOf(PartValues.index(ends.get(1))) : null);
  }
}
