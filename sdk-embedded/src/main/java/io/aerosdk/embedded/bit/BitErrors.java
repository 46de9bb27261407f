package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/** The refusals of bit operations. */
final class BitErrors {
  private BitErrors() {}

  static ServerException parameter(String reason) {
    return new ServerException(ResultCode.PARAMETER, reason);
  }

  static ServerException notApplicable(String reason) {
    return new ServerException(ResultCode.OP_NOT_APPLICABLE, reason);
  }

  static ServerException binNotFound() {
    return new ServerException(ResultCode.BIN_NOT_FOUND, "no blob");
  }

  static ServerException binExists() {
    return new ServerException(ResultCode.BIN_EXISTS, "the blob exists");
  }

  static ServerException wrongType(Object type) {
    return new ServerException(ResultCode.INCOMPATIBLE_TYPE, "no blob but " + type);
  }
}
