package io.aerosdk.bench.load;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import io.aerosdk.DataSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records that are read and written. Immutable and thread-safe. */
public final class Records {
  private final DataSet set;
  private final Key[] keys;
  private final List<BinSpec> bins;

  /**
   * Records 0 to {@code count} of a set.
   *
   * @param set where they are
   * @param count how many
   * @param bins of each record
   */
  public Records(DataSet set, int count, List<BinSpec> bins) {
    this.set = set;
    this.bins = List.copyOf(bins);
    this.keys = new Key[count];
    for (int i = 0; i < count; i++) {
      keys[i] = set.id(i);
    }
  }

  /** Where they are. */
  public DataSet set() {
    return set;
  }

  /** How many they are. */
  public int count() {
    return keys.length;
  }

  /** The key of a record, with its digest computed. */
  public Key key(int index) {
    return keys[index];
  }

  /** The bins of each record. */
  public List<BinSpec> bins() {
    return bins;
  }

  /** The choices of one of several callers; the same seed gives the same. */
  public Dice dice(long seed, int caller, int callers) {
    return new Dice(keys, seed, caller, callers);
  }

  /** New values for all bins. */
  public Bin[] all(Dice dice) {
    Bin[] all = new Bin[bins.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = bins.get(i).bin(dice);
    }
    return all;
  }

  /** A new value for the first bin. */
  public Bin first(Dice dice) {
    return bins.get(0).bin(dice);
  }

  /** The same as {@link #all}, as a map. */
  public Map<String, Object> map(Dice dice) {
    Map<String, Object> map = new HashMap<>(bins.size() * 2);
    for (BinSpec bin : bins) {
      map.put(bin.name(), bin.value(dice));
    }
    return map;
  }

  /** Operations that write all bins. */
  public Operation[] operations(Dice dice) {
    Operation[] operations = new Operation[bins.size()];
    for (int i = 0; i < operations.length; i++) {
      operations[i] = Operation.put(bins.get(i).bin(dice));
    }
    return operations;
  }

  /** The name of the first bin. */
  public String firstName() {
    return bins.get(0).name();
  }

  /** The name of the first integer bin. */
  public String integerName() {
    return bins.stream()
        .filter(BinSpec::isInteger)
        .map(BinSpec::name)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("-w RMI and RMD need an integer bin in -o"));
  }
}
