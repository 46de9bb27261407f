package io.aerosdk.command;

import com.aerospike.client.Operation;

/**
 * What can be read of one bin inside a read. Each method adds one operation and returns to the
 * read.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class ReadBin<O> {
  private final KeyedRead<O> read;
  private final String name;

  ReadBin(KeyedRead<O> read, String name) {
    this.read = read;
    this.name = name;
  }

  /** Reads the bin. */
  public KeyedRead<O> get() {
    return read.addOperation(Operation.get(name));
  }
}
