package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.Answer;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where a fault strikes: first narrowed down, then given an effect. Immutable and thread-safe.
 *
 * <pre>{@code
 * server.faults().onWrite().inSet("users").dropReplyAfterApplying().once();
 * server.faults().onBatch().error(ResultCode.SERVER_MEM_ERROR).times(3);
 * }</pre>
 */
public final class FaultPoint {
  private final Function<FaultPlan.Parts, Fault> faults;
  private final Predicate<FaultedRequest> meant;

  FaultPoint(Function<FaultPlan.Parts, Fault> faults, Predicate<FaultedRequest> meant) {
    this.faults = faults;
    this.meant = meant;
  }

  /**
   * Only on that node.
   *
   * @param nodeId the name of the node, as {@code EmbeddedNode.id()}
   */
  public FaultPoint onNode(String nodeId) {
    return and(request -> request.nodeId().equals(nodeId));
  }

  /** Only records of that set. Rows of a batch are not looked at: use it with single records. */
  public FaultPoint inSet(String set) {
    return and(request -> request.isInSet(set));
  }

  /**
   * Only that record. Rows of a batch are not looked at: use it with single records.
   *
   * @param digest 20 bytes, as {@code key.digest}
   */
  public FaultPoint onDigest(byte[] digest) {
    byte[] wanted = digest.clone();
    return and(request -> request.hasDigest(wanted));
  }

  /**
   * Only records of that partition. Rows of a batch are not looked at.
   *
   * @param partition 0 to 4095
   */
  public FaultPoint inPartition(int partition) {
    return and(request -> request.isInPartition(partition));
  }

  private FaultPoint and(Predicate<FaultedRequest> more) {
    return new FaultPoint(faults, meant.and(more));
  }

  /** The request is done after that time. */
  public FaultPlan delay(Duration time) {
    long millis = millis("delay", time);
    return plan((type, real) -> Late.after(millis, real));
  }

  /** Nothing is done and the connection closes. */
  public FaultPlan close() {
    return plan((type, real) -> Answer.CLOSE);
  }

  /** Nothing is done and no answer comes; the connection stays open. */
  public FaultPlan stall() {
    return plan((type, real) -> Late.never());
  }

  /**
   * Nothing is done; the answer is an error.
   *
   * @param resultCode a result code of the server, such as {@code
   *     com.aerospike.client.ResultCode.DEVICE_OVERLOAD}
   */
  public FaultPlan error(int resultCode) {
    if (resultCode < 1 || resultCode > 255) {
      throw new IllegalArgumentException("resultCode must be 1 to 255, got " + resultCode);
    }
    return plan(Effect.error(resultCode));
  }

  /** The request is done, and the connection closes without an answer. */
  public FaultPlan dropReplyAfterApplying() {
    return plan((type, real) -> new WholeReply.Dropped(real.get()));
  }

  /**
   * The request is done, and the connection closes in the middle of the answer.
   *
   * @param bytes how many bytes of the answer arrive, 1 or more
   */
  public FaultPlan partialReply(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be 1 or more, got " + bytes);
    }
    return plan((type, real) -> new WholeReply.Cut(real.get(), bytes));
  }

  /** The request is done, and the answer comes byte by byte, each after that time. */
  public FaultPlan drip(Duration eachByte) {
    long millis = millis("eachByte", eachByte);
    return plan((type, real) -> new WholeReply.Dripping(real.get(), millis));
  }

  /** Nothing is done, and the answer is no frame of the protocol. */
  public FaultPlan garbage() {
    return plan((type, real) -> Effect::garbage);
  }

  private FaultPlan plan(Effect effect) {
    return new FaultPlan(times -> faults.apply(new FaultPlan.Parts(meant, effect, times)));
  }

  private static long millis(String name, Duration time) {
    long millis = time.toMillis();
    if (millis < 1) {
      throw new IllegalArgumentException(name + " must be 1 ms or more, got " + time);
    }
    return millis;
  }
}
