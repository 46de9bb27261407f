package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MsgPackReader;
import org.jspecify.annotations.Nullable;

/**
 * The function that a request asks for.
 *
 * @param module the name of the module, without the ending of its file
 * @param function the name of the function
 * @param arguments what the function gets after the record
 */
public record UdfCall(String module, String function, ListItem arguments) {
  private static final int REFUSED_2 =
      MessageFlags.GENERATION | MessageFlags.GENERATION_GT | MessageFlags.CREATE_ONLY;
  private static final int REFUSED_3 =
      MessageFlags.UPDATE_ONLY | MessageFlags.CREATE_OR_REPLACE | MessageFlags.REPLACE_ONLY;

  /**
   * The call of a command on one record.
   *
   * @throws ServerException PARAMETER without arguments, or with conditions on the record
   */
  public static UdfCall parse(Request request) {
    if ((request.info2() & REFUSED_2) != 0 || (request.info3() & REFUSED_3) != 0) {
      throw new ServerException(ResultCode.PARAMETER, "a condition beside a function");
    }
    return parse(request.fields());
  }

  /**
   * The call that the fields describe.
   *
   * @throws ServerException PARAMETER without arguments
   */
  public static UdfCall parse(Fields fields) {
    byte @Nullable [] arguments = fields.bytes(FieldType.UDF_ARGUMENTS);
    if (arguments == null) {
      throw new ServerException(ResultCode.PARAMETER, "a function without a list of arguments");
    }
    return new UdfCall(
        fields.text(FieldType.UDF_PACKAGE), fields.text(FieldType.UDF_FUNCTION), list(arguments));
  }

  /** Anything but a list counts as no arguments. */
  private static ListItem list(byte[] packed) {
    try {
      return MsgPackReader.readAll(packed) instanceof ListItem list ? list : ListItem.EMPTY;
    } catch (ServerException malformed) {
      return ListItem.EMPTY;
    }
  }
}
