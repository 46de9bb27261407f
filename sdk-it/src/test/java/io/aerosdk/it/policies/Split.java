package io.aerosdk.it.policies;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How the keys of a verb are spread over the nodes, which decides in what form they are sent. */
enum Split {
  /** One key: a message of its own. */
  ONE_KEY(1, 0),
  /** A batch with one key for each node. */
  ONE_KEY_PER_NODE(1, 1),
  /** A batch with many keys for one node and one for the other. */
  ONE_KEY_ON_ONE_NODE(10, 1),
  /** A batch with many keys for each node. */
  MANY_KEYS(10, 10),
  /** Between other verbs on other keys. */
  MIXED_CHAIN(2, 1) {
    @Override
    KeyedStep<RecordStream, ?> run(
        KeyedVerbs<RecordStream> verbs,
        List<Key> keys,
        BiFunction<KeyedVerbs<RecordStream>, List<Key>, KeyedStep<RecordStream, ?>> verb) {
      DataSet other = DataSet.of(keys.get(0).namespace, "other");
      return verb.apply(verbs.upsert(other.ids(1, 2, 3)).put(Map.of("a", 1)), keys)
          .query(other.ids(4, 5, 6));
    }
  };

  private final int onFirstNode;
  private final int onSecondNode;

  Split(int onFirstNode, int onSecondNode) {
    this.onFirstNode = onFirstNode;
    this.onSecondNode = onSecondNode;
  }

  List<Key> keys(DataSet set) {
    List<Key> keys = new ArrayList<>(Tapped.keysOf(0, set, onFirstNode));
    keys.addAll(Tapped.keysOf(1, set, onSecondNode));
    return keys;
  }

  KeyedStep<RecordStream, ?> run(
      KeyedVerbs<RecordStream> verbs,
      List<Key> keys,
      BiFunction<KeyedVerbs<RecordStream>, List<Key>, KeyedStep<RecordStream, ?>> verb) {
    return verb.apply(verbs, keys);
  }
}
