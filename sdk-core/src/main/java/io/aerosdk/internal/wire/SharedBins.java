package io.aerosdk.internal.wire;

import com.aerospike.client.Operation;
import io.aerosdk.command.KeySpec;
import java.util.HashSet;
import java.util.Set;

/** Commands that have several operations on one bin, and give values back. */
final class SharedBins {
  private SharedBins() {}

  /**
   * Whether the server must answer each operation, also those that only write. Otherwise it leaves
   * some out, and nobody could tell which operation on a bin gave which of its results.
   */
  static boolean needEveryAnswer(KeySpec spec) {
    Operation[] operations = spec.operations();
    return operations.length > 1 && spec.answersBins() && haveACommonBin(operations);
  }

  private static boolean haveACommonBin(Operation[] operations) {
    Set<String> seen = new HashSet<>();
    for (Operation operation : operations) {
      if (operation.binName != null && !seen.add(operation.binName)) {
        return true;
      }
    }
    return false;
  }
}
