package io.aerosdk.internal.wire;

import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import java.util.function.Function;

/**
 * What a result code means to a caller.
 *
 * @param name the constant of {@link com.aerospike.client.ResultCode}, or empty if there is none
 * @param make the constructor of the exception
 * @param isGeneral whether the code alone does not call for an exception class of its own
 * @param reason why it failed, to stand after "… failed: "
 * @param advice what to do, as whole sentences; may be empty
 */
record ResultCase(
    String name,
    Function<Details, SdkException> make,
    boolean isGeneral,
    String reason,
    String advice) {}
