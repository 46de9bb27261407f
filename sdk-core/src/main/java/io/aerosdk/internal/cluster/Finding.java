package io.aerosdk.internal.cluster;

import com.aerospike.client.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one seed.
 *
 * @param text to stand after the seed's address
 * @param advice what to try, as a whole sentence; null if nothing comes to mind
 * @param resultCode the reason as a code; {@link ResultCode#OK} if the seed is as it should be
 */
record Finding(String text, @Nullable String advice, int resultCode) {
  static Finding fine(String text) {
    return new Finding(text, null, ResultCode.OK);
  }

  static Finding wrong(String text, @Nullable String advice) {
    return new Finding(text, advice, ResultCode.SERVER_NOT_AVAILABLE);
  }

  boolean isFine() {
    return resultCode == ResultCode.OK;
  }
}
