package io.aerosdk.command.cdt.path;

import com.aerospike.client.Operation;
import com.aerospike.client.cdt.CTX;

/**
 * How elements of a collection are selected: the operations of the official client that read them
 * and that remove them.
 */
record Selector(Maker read, Maker remove) {
  /** The return type of a removal that gives nothing back. */
  static final int NOTHING = 0;

  /** Added to a return type: what is not selected. */
  static final int INVERTED = 0x10000;

  /** Makes an operation. */
  @FunctionalInterface
  interface Maker {
    Operation make(String bin, int returnType, CTX[] path);
  }
}
