package io.aerosdk.embedded.protocol;

/** Result codes of the protocol, by the server's own names. */
public final class ResultCode {
  public static final int OK = 0;
  public static final int UNKNOWN = 1;
  public static final int NOT_FOUND = 2;
  public static final int GENERATION = 3;
  public static final int PARAMETER = 4;
  public static final int RECORD_EXISTS = 5;
  public static final int BIN_EXISTS = 6;
  public static final int CLUSTER_KEY_MISMATCH = 7;
  public static final int OUT_OF_SPACE = 8;
  public static final int TIMEOUT = 9;
  public static final int UNAVAILABLE = 11;
  public static final int INCOMPATIBLE_TYPE = 12;
  public static final int RECORD_TOO_BIG = 13;
  public static final int KEY_BUSY = 14;
  public static final int QUERY_ABORT = 15;
  public static final int UNSUPPORTED_FEATURE = 16;
  public static final int BIN_NOT_FOUND = 17;
  public static final int DEVICE_OVERLOAD = 18;
  public static final int KEY_MISMATCH = 19;
  public static final int NAMESPACE = 20;
  public static final int BIN_NAME = 21;
  public static final int FORBIDDEN = 22;
  public static final int ELEMENT_NOT_FOUND = 23;
  public static final int ELEMENT_EXISTS = 24;
  public static final int ENTERPRISE_ONLY = 25;
  public static final int OP_NOT_APPLICABLE = 26;
  public static final int FILTERED_OUT = 27;
  public static final int LOST_CONFLICT = 28;
  public static final int SECURITY_NOT_SUPPORTED = 51;
  public static final int SECURITY_NOT_ENABLED = 52;
  public static final int INVALID_COMMAND = 54;
  public static final int INVALID_USER = 60;
  public static final int USER_EXISTS = 61;
  public static final int INVALID_PASSWORD = 62;
  public static final int INVALID_CREDENTIAL = 65;
  public static final int EXPIRED_SESSION = 66;
  public static final int INVALID_ROLE = 70;
  public static final int ROLE_EXISTS = 71;
  public static final int INVALID_PRIVILEGE = 72;
  public static final int INVALID_ALLOWLIST = 73;
  public static final int NOT_AUTHENTICATED = 80;
  public static final int ROLE_VIOLATION = 81;
  public static final int NOT_ALLOWLISTED = 82;
  public static final int QUOTA_EXCEEDED = 83;
  public static final int UDF_EXECUTION = 100;
  public static final int TXN_BLOCKED = 120;
  public static final int TXN_VERSION_MISMATCH = 121;
  public static final int TXN_EXPIRED = 122;
  public static final int TXN_TOO_MANY_WRITES = 123;
  public static final int TXN_COMMITTED = 124;
  public static final int TXN_ABORTED = 125;
  public static final int TXN_ALREADY_LOCKED = 126;
  public static final int TXN_MONITOR_EXISTS = 127;
  public static final int BATCH_DISABLED = 150;
  public static final int BATCH_MAX_REQUESTS = 151;
  public static final int BATCH_QUEUES_FULL = 152;
  public static final int INVALID_GEOJSON = 160;
  public static final int INDEX_FOUND = 200;
  public static final int INDEX_NOT_FOUND = 201;
  public static final int INDEX_NOT_READABLE = 203;
  public static final int INDEX_MAX_COUNT = 206;

  private ResultCode() {}
}
