package io.aerosdk.result;

import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Results of operations, taken apart: what the client has for a bin is the result of the only
 * operation on it, or the list of the results of several.
 */
final class OperationResults {
  private OperationResults() {}

  /** What the record has for the bin. */
  static @Nullable OperationResult find(Record record, Operation[] operations, String bin) {
    Object value = record.bins == null ? null : record.bins.get(bin);
    if (value == null) {
      return null;
    }
    int count = count(operations, bin);
    String origin =
        count > 1 ? origin(bin) + " (with " + count + " results, see results(bin))" : origin(bin);
    return new OperationResult(origin, value);
  }

  private static int count(Operation[] operations, String bin) {
    int count = 0;
    for (Operation operation : operations) {
      if (bin.equals(operation.binName)) {
        count++;
      }
    }
    return count;
  }

  /** The same, which must be there. */
  static OperationResult get(Record record, Operation[] operations, String bin) {
    OperationResult found = find(record, operations, bin);
    if (found == null) {
      throw new NoSuchElementException(
          "There is no value of "
              + origin(bin)
              + "; the record has "
              + (record.bins == null ? "[]" : record.bins.keySet()));
    }
    return found;
  }

  /** One result for each operation on the bin, in their order. */
  static List<OperationResult> of(Record record, Operation[] operations, String bin) {
    int count = count(operations, bin);
    if (count == 0) {
      throw new NoSuchElementException("The command has no operation on " + origin(bin));
    }
    List<OperationResult> results = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      results.add(new OperationResult(origin(bin, i, count), value(record, bin, i, count)));
    }
    return results;
  }

  /** One result for each operation, in their order. */
  static List<OperationResult> of(Record record, Operation[] operations) {
    Map<String, List<OperationResult>> byBin = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    List<OperationResult> results = new ArrayList<>(operations.length);
    for (Operation operation : operations) {
      String bin = operation.binName;
      if (bin == null) {
        results.add(new OperationResult("operation " + operation.type, null));
      } else {
        int position = taken.merge(bin, 1, Integer::sum) - 1;
        results.add(byBin.computeIfAbsent(bin, name -> of(record, operations, name)).get(position));
      }
    }
    return results;
  }

  private static @Nullable Object value(Record record, String bin, int position, int count) {
    Object value = record.bins == null ? null : record.bins.get(bin);
    if (count == 1 || value == null) {
      return value;
    }
    if (value instanceof List<?> list && list.size() == count) {
      return list.get(position);
    }
    throw new IllegalStateException(
        origin(bin)
            + " has "
            + count
            + " operations, but the server did not answer each of them; ask record()");
  }

  private static String origin(String bin) {
    return "bin \"" + bin + "\"";
  }

  private static String origin(String bin, int position, int count) {
    return count == 1 ? origin(bin) : origin(bin) + " (operation " + (position + 1) + " on it)";
  }
}
