package io.aerosdk.internal.wire;

import static java.util.Objects.requireNonNull;

import com.aerospike.client.Key;
import com.aerospike.client.policy.BatchDeletePolicy;
import com.aerospike.client.policy.BatchReadPolicy;
import com.aerospike.client.policy.BatchUDFPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.behavior.OpShape;
import io.aerosdk.command.KeySpec;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * What single rows of a batch ask for beyond the batch: the shared policies where a command asks
 * for nothing special, copies where it does. Thread-safe as long as nobody writes to the policies.
 */
public final class BatchRowPolicies {
  private final BatchReadPolicy read;
  private final Map<RecordExistsAction, BatchWritePolicy> writes;
  private final BatchDeletePolicy delete;
  private final BatchUDFPolicy udf;

  /**
   * The policies of rows.
   *
   * @param shape of the call that the rows belong to: a batch, or calls on one key that travel
   *     together
   */
  BatchRowPolicies(PolicyTranslation translation, OpShape shape) {
    read = translation.rowRead(shape);
    writes = new EnumMap<>(RecordExistsAction.class);
    for (RecordExistsAction action : RecordExistsAction.values()) {
      writes.put(action, translation.rowWrite(shape, action));
    }
    delete = translation.rowDelete(shape);
    udf = translation.rowUdf(shape);
  }

  /** Of a plain read. */
  BatchReadPolicy read() {
    return read;
  }

  /** Of a plain write that is no delete; never durable. */
  BatchWritePolicy write(RecordExistsAction action) {
    return requireNonNull(writes.get(action));
  }

  /** Of a plain delete; durable if the behaviour says so. */
  BatchDeletePolicy delete() {
    return delete;
  }

  /** Of a plain function; its deletes are durable if the behaviour says so. */
  BatchUDFPolicy udf() {
    return udf;
  }

  BatchReadPolicy read(KeySpec spec) {
    if (spec.condition() == null) {
      return read;
    }
    BatchReadPolicy own = new BatchReadPolicy(read);
    own.filterExp = spec.condition();
    return own;
  }

  BatchWritePolicy write(KeySpec spec, Key key, InstantSource clock) {
    CommandPolicies.mustWrite(spec);
    BatchWritePolicy shared = write(CommandPolicies.action(spec.verb()));
    boolean fits = CommandPolicies.fits(shared.sendKey, key);
    if (spec.isPlain() && fits) {
      return shared;
    }
    BatchWritePolicy own = new BatchWritePolicy(shared);
    own.sendKey = shared.sendKey && fits;
    own.filterExp = spec.condition();
    own.expiration = spec.expiration(clock);
    own.generation = spec.generation();
    own.generationPolicy = CommandPolicies.generationPolicy(spec);
    own.durableDelete = CommandPolicies.durable(spec, delete.durableDelete);
    return own;
  }

  BatchDeletePolicy delete(KeySpec spec, Key key) {
    boolean fits = CommandPolicies.fits(delete.sendKey, key);
    if (spec.isPlain() && fits) {
      return delete;
    }
    BatchDeletePolicy own = new BatchDeletePolicy(delete);
    own.sendKey = delete.sendKey && fits;
    own.filterExp = spec.condition();
    own.generation = spec.generation();
    own.generationPolicy = CommandPolicies.generationPolicy(spec);
    own.durableDelete = CommandPolicies.durable(spec, delete.durableDelete);
    return own;
  }

  BatchUDFPolicy udf(KeySpec spec, Key key, InstantSource clock) {
    boolean fits = CommandPolicies.fits(udf.sendKey, key);
    if (spec.isPlain() && fits) {
      return udf;
    }
    BatchUDFPolicy own = new BatchUDFPolicy(udf);
    own.sendKey = udf.sendKey && fits;
    own.filterExp = spec.condition();
    own.expiration = spec.expiration(clock);
    own.durableDelete = CommandPolicies.durable(spec, udf.durableDelete);
    return own;
  }
}
