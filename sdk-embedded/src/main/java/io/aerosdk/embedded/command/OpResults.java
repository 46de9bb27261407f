package io.aerosdk.embedded.command;

import io.aerosdk.embedded.value.Particle;

/**
 * Where an operation leaves what it answers. It calls one of the methods, once, or none: then the
 * client gets a null if it asked for an answer to every operation, else nothing.
 */
public interface OpResults {
  /** The answer is this value. */
  void value(Particle value);

  /**
   * The bin is there but there is nothing to say of it: a null in a command that writes; in one
   * that only reads the same as no call.
   */
  void empty();
}
