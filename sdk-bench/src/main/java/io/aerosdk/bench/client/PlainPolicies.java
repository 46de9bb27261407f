package io.aerosdk.bench.client;

import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.Replica;
import com.aerospike.client.policy.WritePolicy;

/**
 * The plain client's policies with the values of {@code Behavior.DEFAULT}, written by hand as a
 * user of the plain client would. A test holds them against ours, field by field.
 */
public final class PlainPolicies {
  private static final int TOTAL_MILLIS = 30_000;
  private static final int SOCKET_MILLIS = 5_000;

  private PlainPolicies() {}

  static Policy read() {
    Policy policy = new Policy();
    readLimits(policy);
    return policy;
  }

  static WritePolicy write() {
    WritePolicy policy = new WritePolicy();
    policy.totalTimeout = TOTAL_MILLIS;
    policy.socketTimeout = SOCKET_MILLIS;
    policy.maxRetries = 0;
    policy.sendKey = true;
    policy.failOnFilteredOut = true;
    return policy;
  }

  static WritePolicy replace() {
    WritePolicy policy = write();
    policy.recordExistsAction = RecordExistsAction.REPLACE;
    return policy;
  }

  static QueryPolicy query() {
    QueryPolicy policy = new QueryPolicy();
    policy.totalTimeout = 0;
    policy.socketTimeout = SOCKET_MILLIS;
    policy.failOnFilteredOut = true;
    return policy;
  }

  static BatchPolicy batchRead() {
    BatchPolicy policy = new BatchPolicy();
    readLimits(policy);
    inline(policy);
    return policy;
  }

  /** For batches that write. */
  public static BatchPolicy batchWrite() {
    BatchPolicy policy = new BatchPolicy();
    policy.totalTimeout = TOTAL_MILLIS;
    policy.socketTimeout = SOCKET_MILLIS;
    policy.maxRetries = 0;
    policy.sendKey = true;
    policy.replica = Replica.SEQUENCE;
    policy.failOnFilteredOut = true;
    inline(policy);
    return policy;
  }

  static BatchWritePolicy batchWriteRow() {
    BatchWritePolicy policy = new BatchWritePolicy();
    policy.sendKey = true;
    return policy;
  }

  private static void readLimits(Policy policy) {
    policy.totalTimeout = TOTAL_MILLIS;
    policy.socketTimeout = SOCKET_MILLIS;
    policy.maxRetries = 2;
    policy.replica = Replica.SEQUENCE;
    policy.failOnFilteredOut = true;
  }

  private static void inline(BatchPolicy policy) {
    policy.maxConcurrentThreads = 1;
    policy.allowInline = true;
    policy.allowInlineSSD = false;
  }
}
