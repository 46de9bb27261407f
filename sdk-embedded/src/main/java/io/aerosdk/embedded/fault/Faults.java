package io.aerosdk.embedded.fault;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.transaction.TransactionStep;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes a server go wrong as told, to see what its clients do about it.
 *
 * <pre>{@code
 * server.faults().onWrite().dropReplyAfterApplying().once();
 * server.faults().onAny().onNode(server.nodes().get(0).id()).stall().always();
 * }</pre>
 *
 * <p>Of several faults that mean a request the oldest strikes. Costs nothing while there are none.
 * Thread-safe.
 */
public final class Faults {
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** None yet. */
  public Faults() {}

  /** On requests that read one record. */
  public FaultPoint onRead() {
    return on(RequestKind.READ);
  }

  /** On requests that change one record. */
  public FaultPoint onWrite() {
    return on(RequestKind.WRITE);
  }

  /** On requests with several keys. */
  public FaultPoint onBatch() {
    return on(RequestKind.BATCH);
  }

  /** On queries and background jobs. */
  public FaultPoint onQuery() {
    return on(RequestKind.QUERY);
  }

  /** On requests that tell a transaction's monitor which records will be written. */
  public FaultPoint onTransactionAddKeys() {
    return on(TransactionStep.ADD_KEYS);
  }

  /** On requests that ask whether what a transaction has read is still the same. */
  public FaultPoint onTransactionVerify() {
    return on(TransactionStep.VERIFY);
  }

  /** On requests that mark a transaction as committed: from then on its writes stay. */
  public FaultPoint onTransactionMark() {
    return on(TransactionStep.MARK);
  }

  /** On requests that make a transaction's writes permanent, or take them back. */
  public FaultPoint onTransactionRoll() {
    return point(
        request ->
            request.step() == TransactionStep.ROLL_FORWARD
                || request.step() == TransactionStep.ROLL_BACK);
  }

  /** On requests that remove a transaction's monitor, when all is done. */
  public FaultPoint onTransactionClose() {
    return on(TransactionStep.CLOSE);
  }

  private FaultPoint on(TransactionStep step) {
    return point(request -> request.step() == step);
  }

  /** On requests of that kind. */
  public FaultPoint on(RequestKind kind) {
    return point(request -> request.kind() == kind);
  }

  /** On everything about data: all but {@link RequestKind#INFO} and {@link RequestKind#LOGIN}. */
  public FaultPoint onData() {
    return point(
        request -> request.kind() != RequestKind.INFO && request.kind() != RequestKind.LOGIN);
  }

  /** On every request. */
  public FaultPoint onAny() {
    return point(request -> true);
  }

  private FaultPoint point(Predicate<FaultedRequest> meant) {
    return new FaultPoint(this::add, meant);
  }

  private Fault add(FaultPlan.Parts parts) {
    Rule rule = new Rule(parts.meant(), parts.effect(), parts.times(), rules::remove);
    rules.add(rule);
    return rule;
  }

  /** Ends all faults. */
  public void clear() {
    rules.clear();
  }

  /** Whether nothing goes wrong. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * The answer to a request, spoiled if a fault means it.
   *
   * @param body of the frame, not changed
   * @param real makes the right answer
   */
  public Answer answer(String nodeId, int frameType, byte[] body, Supplier<Answer> real) {
    FaultedRequest request = FaultedRequest.of(nodeId, frameType, body);
    for (Rule rule : rules) {
      if (rule.strikes(request)) {
        return rule.effect().spoil(frameType, real);
      }
    }
    return real.get();
  }
}
