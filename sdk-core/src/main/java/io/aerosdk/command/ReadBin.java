package io.aerosdk.command;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.command.bin.BitReads;
import io.aerosdk.command.bin.HllReads;
import io.aerosdk.command.bin.SelectFromOption;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.path.ReadNavigation;
import io.aerosdk.internal.wire.ExpressionOperations;

/**
 * What can be read of one bin inside a read. Each method adds one operation and returns to the
 * read.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class ReadBin<O> extends ReadNavigation<KeyedRead<O>> {
  private final KeyedRead<O> read;
  private final String name;

  ReadBin(KeyedRead<O> read, String name) {
    this.read = read;
    this.name = name;
  }

  @Override
  protected Place<KeyedRead<O>> place() {
    return Place.ofBin(read::addOperation, name);
  }

  /** Reads the bin. */
  public KeyedRead<O> get() {
    return read.addOperation(Operation.get(name));
  }

  /** What can be read of the HyperLogLog sketch in the bin. */
  public HllReads<KeyedRead<O>> hll() {
    return new HllReads<>(read::addOperation, name);
  }

  /** What can be read of the bits of the bytes in the bin. */
  public BitReads<KeyedRead<O>> bits() {
    return new BitReads<>(read::addOperation, name);
  }

  /**
   * Reads a value that the server computes, under the name of this bin, which need not exist.
   *
   * @param expression such as {@code Exp.add(Exp.intBin("a"), Exp.intBin("b"))}
   */
  public KeyedRead<O> selectFrom(Exp expression, SelectFromOption... options) {
    return selectFrom(ExpressionOperations.build(expression), options);
  }

  /** As {@link #selectFrom(Exp, SelectFromOption...)}, with an expression that was built before. */
  public KeyedRead<O> selectFrom(Expression expression, SelectFromOption... options) {
    return read.addOperation(ExpressionOperations.select(name, expression, options));
  }
}
