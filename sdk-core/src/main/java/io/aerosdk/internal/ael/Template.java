package io.aerosdk.internal.ael;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.Values;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The packed form of a filter for values of certain types, with gaps where the values go. It is
 * found by compiling the filter with marks instead of values. Immutable and thread-safe.
 */
final class Template {
  private final long shape;
  private final List<byte[]> pieces;
  private final int[] gaps;
  private final int fixedBytes;

  private Template(long shape, List<byte[]> pieces, int[] gaps) {
    this.shape = shape;
    this.pieces = pieces;
    this.gaps = gaps;
    this.fixedBytes = pieces.stream().mapToInt(piece -> piece.length).sum();
  }

  /**
   * The template of a filter; not usable if the filter depends on more than the types of its
   * values.
   */
  static Template of(Node root, long shape) {
    Marks marks = new Marks(shape);
    try {
      byte[] packed = Exp.build(root.typed(Bindings.of(marks), null).exp()).getBytes();
      return cut(shape, packed, marks.uses);
    } catch (AelFault | DependsOnValue e) {
      return new Template(shape, List.of(), new int[0]);
    }
  }

  private static Template cut(long shape, byte[] packed, int uses) {
    List<byte[]> pieces = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= packed.length - Mark.PACKED_BYTES; at++) {
      if (Mark.isAt(packed, at)) {
        pieces.add(Arrays.copyOfRange(packed, from, at));
        gaps.add(Mark.placeholder(packed, at));
        from = at + Mark.PACKED_BYTES;
        at = from - 1;
      }
    }
    pieces.add(Arrays.copyOfRange(packed, from, packed.length));
    boolean sure = gaps.size() == uses;
    return new Template(
        shape, sure ? pieces : List.of(), gaps.stream().mapToInt(Integer::intValue).toArray());
  }

  long shape() {
    return shape;
  }

  boolean usable() {
    return !pieces.isEmpty();
  }

  /** The filter with these values. */
  Expression fill(Object[] arguments) {
    ByteBuffer bytes = ByteBuffer.allocate(size(arguments));
    for (int i = 0; i < gaps.length; i++) {
      bytes.put(pieces.get(i));
      PackedValue.write(arguments[gaps[i]], bytes);
    }
    bytes.put(pieces.get(gaps.length));
    return Expression.fromBytes(bytes.array());
  }

  private int size(Object[] arguments) {
    int size = fixedBytes;
    for (int gap : gaps) {
      try {
        size += PackedValue.size(arguments[gap]);
      } catch (IllegalArgumentException e) {
        throw new AelFault(0, "A value of the filter cannot be sent: " + e.getMessage());
      }
    }
    return size;
  }

  /** Stands in for the values of a shape. */
  private static final class Marks implements Values {
    private final long shape;
    private int uses;

    private Marks(long shape) {
      this.shape = shape;
    }

    @Override
    public boolean has(int placeholder) {
      return true;
    }

    @Override
    public Object value(int placeholder, int at) {
      uses++;
      return Mark.of(placeholder);
    }

    @Override
    public Exp.Type type(int placeholder, int at) {
      return Shape.type(shape, placeholder);
    }

    @Override
    public void inspect(int placeholder) {
      throw new DependsOnValue();
    }
  }

  private static final class DependsOnValue extends RuntimeException {
    private DependsOnValue() {
      super("", null, false, false);
    }
  }
}
