package io.aerosdk.internal.admin;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.aerosdk.internal.admin.AdminRequest.Work;
import java.util.Optional;

/** Questions for something that need not be there. */
final class Unknown {
  private Unknown() {}

  /** Empty instead of an unknown user. */
  static <T> Work<Optional<T>> user(Work<Optional<T>> question) {
    return orEmpty(ResultCode.INVALID_USER, question);
  }

  /** Empty instead of an unknown role. */
  static <T> Work<Optional<T>> role(Work<Optional<T>> question) {
    return orEmpty(ResultCode.INVALID_ROLE, question);
  }

  private static <T> Work<Optional<T>> orEmpty(int code, Work<Optional<T>> question) {
    return (client, policy) -> {
      try {
        return question.run(client, policy);
      } catch (AerospikeException e) {
        if (e.getResultCode() == code) {
          return Optional.empty();
        }
        throw e;
      }
    };
  }
}
