package io.aerosdk.command.bin;

import static io.aerosdk.command.bin.HllOption.ALLOW_FOLD;
import static io.aerosdk.command.bin.HllOption.CREATE_ONLY;
import static io.aerosdk.command.bin.HllOption.NO_FAIL;
import static io.aerosdk.command.bin.HllOption.UPDATE_ONLY;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.Value.HLLValue;
import com.aerospike.client.command.ParticleType;
import com.aerospike.client.operation.HLLOperation;
import com.aerospike.client.operation.HLLPolicy;
import com.google.common.collect.Sets;
import io.aerosdk.internal.value.BinValues;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be done with a HyperLogLog sketch inside a write. Each method adds one operation and
 * goes back to the builder.
 *
 * <pre>{@code
 * session
 *     .upsert(users.id(1))
 *     .bin("visitors")
 *     .hll()
 *     .add(List.of("alice", "bob"), HllConfig.of(12))
 *     .execute();
 * }</pre>
 *
 * <p>Not thread-safe; use from one thread.
 *
 * @param <S> the builder
 */
public final class HllWrites<S> extends HllReads<S> {
  private static final Set<HllOption> FOR_INIT =
      Sets.immutableEnumSet(CREATE_ONLY, UPDATE_ONLY, NO_FAIL);
  private static final Set<HllOption> FOR_ADD = Sets.immutableEnumSet(CREATE_ONLY, NO_FAIL);
  private static final Set<HllOption> FOR_UNION =
      Sets.immutableEnumSet(CREATE_ONLY, UPDATE_ONLY, NO_FAIL, ALLOW_FOLD);

  /**
   * The writes of one bin. Builders call it; users have no need to.
   *
   * @param sink takes the operation and gives the builder to go on with
   * @param bin the bin's name
   */
  public HllWrites(Function<Operation, S> sink, String bin) {
    super(sink, bin);
  }

  /**
   * Makes an empty sketch; one that is there becomes empty and has this shape.
   *
   * @param options {@code CREATE_ONLY}, {@code UPDATE_ONLY}, {@code NO_FAIL}
   */
  public S init(HllConfig config, HllOption... options) {
    Objects.requireNonNull(config, "config must not be null");
    HLLPolicy policy = policy("init", FOR_INIT, options);
    return add(HLLOperation.init(policy, bin, config.indexBits(), config.minHashBits()));
  }

  /**
   * Adds values to a sketch that is there. The result is how many registers have changed.
   *
   * @param values at least one; as in {@code setTo}, but no lists and maps
   * @param options {@code CREATE_ONLY}, {@code NO_FAIL}
   */
  public S add(Collection<?> values, HllOption... options) {
    HLLPolicy policy = policy("add", FOR_ADD, options);
    return add(HLLOperation.add(policy, bin, elements(values)));
  }

  /**
   * Adds values; makes the sketch first if the bin is missing. The result is how many registers
   * have changed.
   *
   * @param values at least one; as in {@code setTo}, but no lists and maps
   * @param config the shape of a new sketch; one that is there keeps its own
   * @param options {@code CREATE_ONLY}, {@code NO_FAIL}
   */
  public S add(Collection<?> values, HllConfig config, HllOption... options) {
    Objects.requireNonNull(config, "config must not be null");
    HLLPolicy policy = policy("add", FOR_ADD, options);
    return add(
        HLLOperation.add(policy, bin, elements(values), config.indexBits(), config.minHashBits()));
  }

  /**
   * Sets the sketch to the union of itself and others; a missing one to the union of the others.
   *
   * @param others at least one
   * @param options all
   */
  public S setUnion(List<HLLValue> others, HllOption... options) {
    HLLPolicy policy = policy("setUnion", FOR_UNION, options);
    return add(HLLOperation.setUnion(policy, bin, sketches(others)));
  }

  /**
   * Folds the sketch to fewer index bits. It must have no minhash bits.
   *
   * @param indexBits 4 to 16, and at most as many as the sketch has
   */
  public S fold(int indexBits) {
    return add(HLLOperation.fold(bin, HllConfig.checkIndexBits(indexBits)));
  }

  /** Counts anew and keeps the count in the bin, so that the next read is cheap. Its result too. */
  public S refreshCount() {
    return add(HLLOperation.refreshCount(bin));
  }

  private List<Value> elements(Collection<?> values) {
    List<Value> elements = BinValues.each(bin, values);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("values must be at least one, got none");
    }
    for (Value element : elements) {
      int type = element.getType();
      if (type == ParticleType.LIST || type == ParticleType.MAP || type == ParticleType.NULL) {
        throw new IllegalArgumentException(
            "values of a sketch must not be null, lists or maps, got one in bin \"" + bin + "\"");
      }
    }
    return elements;
  }

  private static HLLPolicy policy(String operation, Set<HllOption> allowed, HllOption[] given) {
    if (given.length == 0) {
      return HLLPolicy.Default;
    }
    Set<HllOption> options = Options.of(operation, allowed, given);
    Options.notBoth(operation, options, CREATE_ONLY, UPDATE_ONLY);
    int flags = 0;
    for (HllOption option : options) {
      flags |= option.flag;
    }
    return new HLLPolicy(flags);
  }
}
