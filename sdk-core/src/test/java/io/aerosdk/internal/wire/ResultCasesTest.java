package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.aerosdk.error.AccessException;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.error.AuthorizationException;
import io.aerosdk.error.BatchException;
import io.aerosdk.error.BinException;
import io.aerosdk.error.CapacityException;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.ElementException;
import io.aerosdk.error.FilteredOutException;
import io.aerosdk.error.GenerationException;
import io.aerosdk.error.IndexException;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.error.InvalidNodeException;
import io.aerosdk.error.MaxErrorRateException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.OverloadException;
import io.aerosdk.error.QueryTerminatedException;
import io.aerosdk.error.QuotaException;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.RecordTooBigException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SerializationException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.error.UdfException;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract between result codes and exception classes, over every constant of the client. */
class ResultCasesTest {
  private static final Map<Class<? extends SdkException>, int[]> CONTRACT =
      Map.ofEntries(
          Map.entry(
              TransactionException.class,
              new int[] {
                ResultCode.TXN_ALREADY_ABORTED,
                ResultCode.TXN_ALREADY_COMMITTED,
                ResultCode.TXN_FAILED,
                ResultCode.MRT_BLOCKED,
                ResultCode.MRT_VERSION_MISMATCH,
                ResultCode.MRT_EXPIRED,
                ResultCode.MRT_TOO_MANY_WRITES,
                ResultCode.MRT_COMMITTED,
                ResultCode.MRT_ABORTED,
                ResultCode.MRT_ALREADY_LOCKED,
                ResultCode.MRT_MONITOR_EXISTS
              }),
          Map.entry(
              BatchException.class,
              new int[] {
                ResultCode.BATCH_FAILED,
                ResultCode.BATCH_DISABLED,
                ResultCode.BATCH_MAX_REQUESTS_EXCEEDED
              }),
          Map.entry(
              ConnectionException.class,
              new int[] {ResultCode.NO_RESPONSE, ResultCode.SERVER_NOT_AVAILABLE}),
          Map.entry(MaxErrorRateException.class, new int[] {ResultCode.MAX_ERROR_RATE}),
          Map.entry(SerializationException.class, new int[] {ResultCode.SERIALIZE_ERROR}),
          Map.entry(
              OverloadException.class,
              new int[] {ResultCode.ASYNC_QUEUE_FULL, ResultCode.NO_MORE_CONNECTIONS}),
          Map.entry(
              QueryTerminatedException.class,
              new int[] {
                ResultCode.QUERY_TERMINATED,
                ResultCode.SCAN_TERMINATED,
                ResultCode.SCAN_ABORT,
                ResultCode.QUERY_ABORTED
              }),
          Map.entry(
              InvalidNodeException.class,
              new int[] {ResultCode.INVALID_NODE_ERROR, ResultCode.PARTITION_UNAVAILABLE}),
          Map.entry(RecordNotFoundException.class, new int[] {ResultCode.KEY_NOT_FOUND_ERROR}),
          Map.entry(GenerationException.class, new int[] {ResultCode.GENERATION_ERROR}),
          Map.entry(RecordExistsException.class, new int[] {ResultCode.KEY_EXISTS_ERROR}),
          Map.entry(
              BinException.class,
              new int[] {
                ResultCode.BIN_EXISTS_ERROR,
                ResultCode.BIN_TYPE_ERROR,
                ResultCode.BIN_NOT_FOUND,
                ResultCode.BIN_NAME_TOO_LONG,
                ResultCode.OP_NOT_APPLICABLE
              }),
          Map.entry(
              CapacityException.class,
              new int[] {
                ResultCode.SERVER_MEM_ERROR,
                ResultCode.KEY_BUSY,
                ResultCode.DEVICE_OVERLOAD,
                ResultCode.XDR_KEY_BUSY,
                ResultCode.BATCH_QUEUES_FULL,
                ResultCode.QUERY_QUEUEFULL
              }),
          Map.entry(
              OperationTimeoutException.class,
              new int[] {ResultCode.TIMEOUT, ResultCode.QUERY_TIMEOUT}),
          Map.entry(RecordTooBigException.class, new int[] {ResultCode.RECORD_TOO_BIG}),
          Map.entry(InvalidNamespaceException.class, new int[] {ResultCode.INVALID_NAMESPACE}),
          Map.entry(
              ElementException.class,
              new int[] {ResultCode.ELEMENT_NOT_FOUND, ResultCode.ELEMENT_EXISTS}),
          Map.entry(FilteredOutException.class, new int[] {ResultCode.FILTERED_OUT}),
          Map.entry(
              AccessException.class,
              new int[] {
                ResultCode.SECURITY_NOT_SUPPORTED,
                ResultCode.SECURITY_NOT_ENABLED,
                ResultCode.SECURITY_SCHEME_NOT_SUPPORTED,
                ResultCode.INVALID_COMMAND,
                ResultCode.INVALID_FIELD,
                ResultCode.ILLEGAL_STATE,
                ResultCode.USER_ALREADY_EXISTS,
                ResultCode.FORBIDDEN_PASSWORD,
                ResultCode.INVALID_ROLE,
                ResultCode.ROLE_ALREADY_EXISTS,
                ResultCode.INVALID_PRIVILEGE,
                ResultCode.INVALID_WHITELIST,
                ResultCode.QUOTAS_NOT_ENABLED,
                ResultCode.INVALID_QUOTA
              }),
          Map.entry(
              AuthenticationException.class,
              new int[] {
                ResultCode.INVALID_USER,
                ResultCode.INVALID_PASSWORD,
                ResultCode.EXPIRED_PASSWORD,
                ResultCode.INVALID_CREDENTIAL,
                ResultCode.EXPIRED_SESSION,
                ResultCode.NOT_AUTHENTICATED
              }),
          Map.entry(
              AuthorizationException.class,
              new int[] {ResultCode.ROLE_VIOLATION, ResultCode.NOT_WHITELISTED}),
          Map.entry(QuotaException.class, new int[] {ResultCode.QUOTA_EXCEEDED}),
          Map.entry(UdfException.class, new int[] {ResultCode.UDF_BAD_RESPONSE}),
          Map.entry(
              IndexException.class,
              new int[] {
                ResultCode.INDEX_ALREADY_EXISTS,
                ResultCode.INDEX_NOTFOUND,
                ResultCode.INDEX_OOM,
                ResultCode.INDEX_NOTREADABLE,
                ResultCode.INDEX_GENERIC,
                ResultCode.INDEX_NAME_MAXLEN,
                ResultCode.INDEX_MAXCOUNT
              }));

  @TestFactory
  Stream<DynamicTest> everyCodeOfTheClientBecomesItsException() throws IllegalAccessException {
    return codes().entrySet().stream()
        .filter(code -> code.getKey() != ResultCode.OK)
        .map(code -> DynamicTest.dynamicTest(code.getValue(), () -> checkOne(code)));
  }

  private static void checkOne(Map.Entry<Integer, String> code) {
    SdkException failed =
        Errors.translate(new AerospikeException(code.getKey()), Call.of("Read", Kind.READ));

    assertThat(failed).isExactlyInstanceOf(expected(code.getKey()));
    assertThat(failed.resultCode()).isEqualTo(code.getKey());
    assertThat(failed.getMessage())
        .startsWith("Read failed: ")
        .contains("(result code " + code.getKey() + " " + code.getValue() + ")")
        .doesNotContain("known to this SDK")
        .endsWith(".");
  }

  @Test
  void theContractNamesNoCodeTwice() {
    var all = CONTRACT.values().stream().flatMapToInt(Arrays::stream).boxed().toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void aCodeOfANewerServerIsStillTold() {
    assertThat(Errors.translate(new AerospikeException(999), Call.of("Read", Kind.READ)))
        .isExactlyInstanceOf(SdkException.class)
        .hasMessage("Read failed: the reason is not known to this SDK (result code 999).");
  }

  private static Class<? extends SdkException> expected(int code) {
    return CONTRACT.entrySet().stream()
        .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(each -> each == code))
        .<Class<? extends SdkException>>map(Map.Entry::getKey)
        .findFirst()
        .orElse(SdkException.class);
  }

  /**
   * Reading the constants by reflection is the only way to notice a code that a newer client adds.
   */
  private static Map<Integer, String> codes() throws IllegalAccessException {
    Map<Integer, String> codes = new TreeMap<>();
    for (Field field : ResultCode.class.getFields()) {
      codes.merge(field.getInt(null), field.getName(), (first, second) -> first);
    }
    assertThat(codes).hasSizeGreaterThan(80);
    return codes;
  }
}
