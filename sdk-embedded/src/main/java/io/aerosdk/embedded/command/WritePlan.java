package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.ParticleType;
import java.util.List;

/**
 * What the operations of a write mean for the command as a whole, found out before the record is
 * looked at.
 *
 * @param mustExist whether the record has to exist already
 * @param replaces whether the bins that are there go first
 * @param readsAll whether one operation asks for all bins
 */
record WritePlan(boolean mustExist, boolean replaces, boolean readsAll) {
  private static final int MAX_OPERATIONS = 32_768;

  /**
   * Checks the operations against the flags of the command.
   *
   * @throws ServerException with the code of the first thing wrong
   */
  static WritePlan of(Request request) {
    List<Operation> operations = request.operations();
    require(!operations.isEmpty() && operations.size() <= MAX_OPERATIONS, "number of operations");
    boolean replaces =
        request.has3(MessageFlags.CREATE_OR_REPLACE) || request.has3(MessageFlags.REPLACE_ONLY);
    boolean getAll = request.has1(MessageFlags.GET_ALL);
    boolean touches = false;
    int readAlls = 0;
    int results = 0;
    for (Operation operation : operations) {
      touches |= operation.code() == OperationCode.TOUCH;
      checkOperation(request, operation, replaces);
      if (isReadAll(operation, getAll)) {
        readAlls++;
      } else if (givesResult(operation.code())) {
        results++;
      }
    }
    require(!getAll || readAlls == 1, "asks for all bins, but not in one operation");
    require(
        readAlls == 0 || (results == 0 && !request.has2(MessageFlags.RESPOND_ALL_OPS)),
        "all bins beside other results");
    boolean mustExist =
        touches
            || request.has3(MessageFlags.UPDATE_ONLY)
            || request.has3(MessageFlags.REPLACE_ONLY);
    return new WritePlan(mustExist, replaces, getAll);
  }

  /** Whether this operation asks for all bins. */
  boolean readsAll(Operation operation) {
    return isReadAll(operation, readsAll);
  }

  private static boolean isReadAll(Operation operation, boolean getAll) {
    return getAll && operation.code() == OperationCode.READ && operation.name().isEmpty();
  }

  private static boolean givesResult(int code) {
    return OperationCode.isRead(code)
        || code == OperationCode.CDT_MODIFY
        || code == OperationCode.HLL_MODIFY;
  }

  private static void checkOperation(Request request, Operation operation, boolean replaces) {
    int code = operation.code();
    if (code == OperationCode.TOUCH) {
      require(!replaces, "touch in a replace");
      return;
    }
    operation.legalName();
    if (OperationCode.isRead(code)) {
      require(request.has1(MessageFlags.READ), "read operation in a command that does not read");
      return;
    }
    boolean whole =
        (code == OperationCode.WRITE && operation.particleType() != ParticleType.NULL)
            || code == OperationCode.EXPRESSION_MODIFY;
    require(!replaces || whole, "replace with an operation on an existing bin");
    if (code == OperationCode.ADD
        || code == OperationCode.APPEND
        || code == OperationCode.PREPEND) {
      require(operation.particleType() != ParticleType.NULL, "null operand");
    }
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
