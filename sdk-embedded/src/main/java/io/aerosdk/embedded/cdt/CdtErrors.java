package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/** The refusals of list and map operations. */
final class CdtErrors {
  private CdtErrors() {}

  static ServerException parameter(String reason) {
    return new ServerException(ResultCode.PARAMETER, reason);
  }

  static ServerException notApplicable(String reason) {
    return new ServerException(ResultCode.OP_NOT_APPLICABLE, reason);
  }

  static ServerException wrongType(String reason) {
    return new ServerException(ResultCode.INCOMPATIBLE_TYPE, reason);
  }

  static ServerException elementExists() {
    return new ServerException(ResultCode.ELEMENT_EXISTS, "the element exists");
  }

  static ServerException elementNotFound() {
    return new ServerException(ResultCode.ELEMENT_NOT_FOUND, "no such element");
  }
}
