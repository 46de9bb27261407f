package io.aerosdk.command;

import com.aerospike.client.Key;
import io.aerosdk.udf.UdfCall;
import java.util.List;

/**
 * Keys to run a user-defined function on: the function is named next.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class UdfStart<O> {
  private final KeyedVerbs<O> verbs;
  private final List<Key> keys;

  UdfStart(KeyedVerbs<O> verbs, List<Key> keys) {
    this.verbs = verbs;
    this.keys = keys;
  }

  /**
   * Names the function.
   *
   * @param module the name of its module, without {@code .lua}
   * @param function its own name
   * @throws IllegalArgumentException if a name is empty
   */
  public KeyedUdf<O> function(String module, String function) {
    UdfCall call = new UdfCall(module, function, List.of());
    return new KeyedUdf<>(verbs.chain(), new SpecDraft(Verb.UDF, keys), call);
  }
}
