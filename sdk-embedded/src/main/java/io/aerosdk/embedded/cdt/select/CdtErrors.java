package io.aerosdk.embedded.cdt.select;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;

/** The refusals of list and map operations. */
public final class CdtErrors {
  private CdtErrors() {}

  public static ServerException parameter(String reason) {
    return new ServerException(ResultCode.PARAMETER, reason);
  }

  public static ServerException notApplicable(String reason) {
    return new ServerException(ResultCode.OP_NOT_APPLICABLE, reason);
  }

  public static ServerException wrongType(String reason) {
    return new ServerException(ResultCode.INCOMPATIBLE_TYPE, reason);
  }

  public static ServerException elementExists() {
    return new ServerException(ResultCode.ELEMENT_EXISTS, "the element exists");
  }

  public static ServerException elementNotFound() {
    return new ServerException(ResultCode.ELEMENT_NOT_FOUND, "no such element");
  }
}
