package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/** The refusals of HyperLogLog operations. */
final class HllErrors {
  private HllErrors() {}

  static ServerException parameter(String reason) {
    return new ServerException(ResultCode.PARAMETER, reason);
  }

  static ServerException notApplicable(String reason) {
    return new ServerException(ResultCode.OP_NOT_APPLICABLE, reason);
  }

  static ServerException wrongType(Object type) {
    return new ServerException(ResultCode.INCOMPATIBLE_TYPE, "no HyperLogLog but " + type);
  }

  static ServerException binNotFound() {
    return new ServerException(ResultCode.BIN_NOT_FOUND, "no HyperLogLog");
  }

  static ServerException binExists() {
    return new ServerException(ResultCode.BIN_EXISTS, "the HyperLogLog exists");
  }
}
