package io.aerosdk.internal.task;

/** The answer to what has no answer but that it was done. */
public enum Done {
  DONE
}
