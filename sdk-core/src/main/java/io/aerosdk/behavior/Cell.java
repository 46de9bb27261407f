package io.aerosdk.behavior;

import java.util.ArrayList;
import java.util.List;

/**
 * One combination of kind, shape and mode: the finest grain at which a {@link Behavior} differs.
 * There are 18. Immutable and thread-safe.
 *
 * @param kind what the operation does
 * @param shape how many records it names
 * @param mode consistency mode of the namespace
 */
public record Cell(OpKind kind, OpShape shape, Mode mode) {
  private static final List<Cell> ALL = enumerate();

  /** {@return all 18 cells, ordered by kind, shape and mode} */
  public static List<Cell> all() {
    return ALL;
  }

  private static List<Cell> enumerate() {
    List<Cell> cells = new ArrayList<>();
    for (OpKind kind : OpKind.values()) {
      for (OpShape shape : OpShape.values()) {
        for (Mode mode : Mode.values()) {
          cells.add(new Cell(kind, shape, mode));
        }
      }
    }
    return List.copyOf(cells);
  }

  /** Three words, such as {@code READ POINT AP}. */
  @Override
  public String toString() {
    return kind + " " + shape + " " + mode;
  }
}
