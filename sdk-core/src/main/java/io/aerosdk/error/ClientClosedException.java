package io.aerosdk.error;

import com.aerospike.client.ResultCode;

/**
 * The client was closed before the call. Nothing was sent.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClientClosedException extends SdkException {
  /** Creates the exception. */
  public ClientClosedException() {
    super(
        Details.of(
            "The client is closed. Open a new one with connect(…), and close it only when all work is"
                + " done.",
            ResultCode.CLIENT_ERROR));
  }
}
