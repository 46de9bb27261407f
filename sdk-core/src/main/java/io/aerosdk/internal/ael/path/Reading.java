package io.aerosdk.internal.ael.path;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.exp.Exp;

/**
 * How the last part of a path is read: which aspect, as which type, of which bin, behind which
 * steps.
 */
final class Reading {
  private final Aspect aspect;
  private final Exp.Type type;
  private final Exp bin;
  private final CTX[] context;

  Reading(Aspect aspect, Exp.Type type, Exp bin, CTX[] context) {
    this.aspect = aspect;
    this.type = type;
    this.bin = bin;
    this.context = context;
  }

  /** The aspect, as the client numbers it. */
  int returns() {
    return aspect.number();
  }

  /** The aspect of all but the selected elements, if the part is inverted. */
  int returns(boolean inverted) {
    return inverted ? aspect.number() | ListReturnType.INVERTED : aspect.number();
  }

  /** The declared type of a single element. */
  Exp.Type type() {
    return type;
  }

  Exp bin() {
    return bin;
  }

  CTX[] context() {
    return context;
  }
}
