package io.aerosdk.command;

import com.aerospike.client.Operation;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.path.ReadNavigation;

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
}
