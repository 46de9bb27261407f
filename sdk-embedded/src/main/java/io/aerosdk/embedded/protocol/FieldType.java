package io.aerosdk.embedded.protocol;

/** Ids of message fields. */
public final class FieldType {
  public static final int NAMESPACE = 0;
  public static final int SET = 1;
  public static final int KEY = 2;
  public static final int RECORD_VERSION = 3;
  public static final int DIGEST = 4;
  public static final int TXN_ID = 5;
  public static final int TXN_DEADLINE = 6;
  public static final int QUERY_ID = 7;
  public static final int SOCKET_TIMEOUT = 9;
  public static final int RECORDS_PER_SECOND = 10;
  public static final int PARTITION_IDS = 11;
  public static final int RESUME_DIGESTS = 12;
  public static final int MAX_RECORDS = 13;
  public static final int RESUME_INDEX_VALUES = 15;
  public static final int INDEX_NAME = 21;
  public static final int INDEX_RANGE = 22;
  public static final int INDEX_CONTEXT = 23;
  public static final int INDEX_EXPRESSION = 24;
  public static final int INDEX_TYPE = 26;
  public static final int UDF_PACKAGE = 30;
  public static final int UDF_FUNCTION = 31;
  public static final int UDF_ARGUMENTS = 32;
  public static final int UDF_OPERATION = 33;
  public static final int BIN_LIST = 40;
  public static final int BATCH_INDEX = 41;
  public static final int BATCH_INDEX_WITH_SET = 42;
  public static final int FILTER = 43;

  private FieldType() {}
}
