package io.aerosdk.command;

import com.aerospike.client.Operation;

/**
 * Takes the operation that a step of the bin language ends in, and gives back the builder to go on
 * with. Builders implement it; users have no need to.
 *
 * @param <S> the builder
 */
@FunctionalInterface
public interface OperationSink<S> {

  /** Adds the operation after those that are there. */
  S addOperation(Operation operation);
}
