package io.aerosdk.embedded.protocol;

/** Bits of the four flag bytes of a message, named by what they ask for. */
public final class MessageFlags {
  // First byte.
  public static final int READ = 0x01;
  public static final int GET_ALL = 0x02;
  public static final int SHORT_QUERY = 0x04;
  public static final int BATCH = 0x08;
  public static final int XDR = 0x10;
  public static final int GET_NO_BINS = 0x20;

  // Second byte.
  public static final int WRITE = 0x01;
  public static final int DELETE = 0x02;
  public static final int GENERATION = 0x04;
  public static final int GENERATION_GT = 0x08;
  public static final int DURABLE_DELETE = 0x10;
  public static final int CREATE_ONLY = 0x20;
  public static final int RELAX_AP_LONG_QUERY = 0x40;
  public static final int RESPOND_ALL_OPS = 0x80;

  // Third byte.
  public static final int LAST = 0x01;
  public static final int PARTITION_DONE = 0x04;
  public static final int UPDATE_ONLY = 0x08;
  public static final int CREATE_OR_REPLACE = 0x10;
  public static final int REPLACE_ONLY = 0x20;
  public static final int SC_READ_TYPE = 0x40;
  public static final int SC_READ_RELAX = 0x80;

  // Fourth byte.
  public static final int TXN_VERIFY_READ = 0x01;
  public static final int TXN_ROLL_FORWARD = 0x02;
  public static final int TXN_ROLL_BACK = 0x04;
  public static final int TXN_ON_LOCKING_ONLY = 0x10;

  private MessageFlags() {}
}
