package io.aerosdk.behavior;

/** The consistency mode of a namespace; the third axis of a {@link Cell}. */
public enum Mode {
  /**
   * Available under partition: stays writable when nodes are lost, may lose or duplicate writes.
   */
  AP,
  /**
   * Strong consistency: never loses a confirmed write, refuses service where it could not hold
   * that.
   */
  SC
}
