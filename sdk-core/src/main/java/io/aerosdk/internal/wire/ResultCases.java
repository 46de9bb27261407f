package io.aerosdk.internal.wire;

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
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.error.SerializationException;
import io.aerosdk.error.TransactionException;
import io.aerosdk.error.UdfException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Every result code of client and server: the exception it becomes, why, and what to do. */
final class ResultCases {
  private static final String TABLE =
      """
      -19 TXN_ALREADY_ABORTED | Transaction | the transaction was aborted before | Start a new transaction.
      -18 TXN_ALREADY_COMMITTED | Transaction | the transaction was committed before | Start a new transaction.
      -17 TXN_FAILED | Transaction | the transaction failed | Abort it and run it again as a new one.
      -16 BATCH_FAILED | Batch | some of the keys failed | Look at the rows for the reason of each.
      -15 NO_RESPONSE | Connection | the server gave no answer |
      -12 MAX_ERROR_RATE | MaxErrorRate | too many errors came from the node, so its circuit breaker is open | Try again later, or raise maxErrorRate.
      -11 MAX_RETRIES_EXCEEDED | Sdk | all permitted retries failed |
      -10 SERIALIZE_ERROR | Serialization | a value cannot be stored |
      -9 ASYNC_QUEUE_FULL | Overload | the queue for async commands is full | Start fewer calls at the same time.
      -8 SERVER_NOT_AVAILABLE | Connection | the connection to the node failed |
      -7 NO_MORE_CONNECTIONS | Overload | all connections to the node are in use | Start fewer calls at the same time, or raise maxConnectionsPerNode.
      -5 QUERY_TERMINATED | QueryTerminated | the query was ended before all rows were read |
      -4 SCAN_TERMINATED | QueryTerminated | the scan was ended before all rows were read |
      -3 INVALID_NODE_ERROR | InvalidNode | no node can serve it now | Try again when the cluster has settled.
      -2 PARSE_ERROR | Sdk | an answer or argument could not be understood |
      -1 CLIENT_ERROR | Sdk | the client could not do it |
      1 SERVER_ERROR | Sdk | the server met an error which it does not explain | The server's log may say more.
      2 KEY_NOT_FOUND_ERROR | RecordNotFound | there is no such record |
      3 GENERATION_ERROR | Generation | the record has another generation than expected | Read it again, then repeat the change.
      4 PARAMETER_ERROR | Sdk | the server does not accept an argument |
      5 KEY_EXISTS_ERROR | RecordExists | the record exists already |
      6 BIN_EXISTS_ERROR | Bin | the bin exists already |
      7 CLUSTER_KEY_MISMATCH | Sdk | the cluster changed in the meantime | Try again.
      8 SERVER_MEM_ERROR | Capacity | the server is out of memory |
      9 TIMEOUT | OperationTimeout | the server ran out of time |
      10 ALWAYS_FORBIDDEN | Sdk | the server's configuration never allows it |
      11 PARTITION_UNAVAILABLE | InvalidNode | the partition of the key is not available | Try again when the cluster has settled.
      12 BIN_TYPE_ERROR | Bin | the bin has another type than the operation needs |
      13 RECORD_TOO_BIG | RecordTooBig | the record would become too big | Store less in one record, or raise the limit of the namespace.
      14 KEY_BUSY | Capacity | too many requests are under way for this key | Spread the load over more keys, or try again later.
      15 SCAN_ABORT | QueryTerminated | the scan was aborted on the server |
      16 UNSUPPORTED_FEATURE | Sdk | the server does not support it |
      17 BIN_NOT_FOUND | Bin | there is no such bin |
      18 DEVICE_OVERLOAD | Capacity | the server's storage cannot keep up | Slow down and try again later.
      19 KEY_MISMATCH | Sdk | the record was stored under another key with the same digest |
      20 INVALID_NAMESPACE | InvalidNamespace | the cluster has no such namespace | Check its name and the server's configuration.
      21 BIN_NAME_TOO_LONG | Bin | the bin name is too long, or there are too many bins | A bin name has at most 15 bytes.
      22 FAIL_FORBIDDEN | Sdk | the server does not allow it now |
      23 ELEMENT_NOT_FOUND | Element | there is no such element |
      24 ELEMENT_EXISTS | Element | the element exists already |
      25 ENTERPRISE_ONLY | Sdk | it needs the Enterprise Edition of the server |
      26 OP_NOT_APPLICABLE | Bin | the operation does not apply to what the bin holds |
      27 FILTERED_OUT | FilteredOut | the filter is false for the record |
      28 LOST_CONFLICT | Sdk | it lost a conflict with a write from another data center |
      32 XDR_KEY_BUSY | Capacity | the record is just being shipped to another data center | Try again later.
      50 QUERY_END | Sdk | the query has no more rows |
      51 SECURITY_NOT_SUPPORTED | Access | the server does not support security | Connect without credentials, or use the Enterprise Edition.
      52 SECURITY_NOT_ENABLED | Access | security is not enabled on the server | Connect without credentials, or enable it.
      53 SECURITY_SCHEME_NOT_SUPPORTED | Access | the server does not support this kind of security |
      54 INVALID_COMMAND | Access | the server does not know this security command |
      55 INVALID_FIELD | Access | the server does not accept a field of the security command |
      56 ILLEGAL_STATE | Access | the security command does not fit the state of the session |
      60 INVALID_USER | Authentication | the user is not known | Check the user name.
      61 USER_ALREADY_EXISTS | Access | the user exists already |
      62 INVALID_PASSWORD | Authentication | the password is not accepted | Check the password.
      63 EXPIRED_PASSWORD | Authentication | the password has expired | Set a new one.
      64 FORBIDDEN_PASSWORD | Access | this password may not be used again | Choose another one.
      65 INVALID_CREDENTIAL | Authentication | the credentials are not accepted | Check user, password and the kind of authentication.
      66 EXPIRED_SESSION | Authentication | the session has expired |
      70 INVALID_ROLE | Access | there is no such role |
      71 ROLE_ALREADY_EXISTS | Access | the role exists already |
      72 INVALID_PRIVILEGE | Access | there is no such privilege |
      73 INVALID_WHITELIST | Access | the list of allowed addresses is not valid |
      74 QUOTAS_NOT_ENABLED | Access | quotas are not enabled on the server |
      75 INVALID_QUOTA | Access | the quota is not valid |
      80 NOT_AUTHENTICATED | Authentication | the server asks for a login | Give the cluster definition credentials.
      81 ROLE_VIOLATION | Authorization | the user lacks the privilege | Grant it to a role of the user.
      82 NOT_WHITELISTED | Authorization | the user may not connect from this address |
      83 QUOTA_EXCEEDED | Quota | the user's quota is used up | Slow down, or raise the quota.
      100 UDF_BAD_RESPONSE | Udf | the user-defined function failed |
      120 MRT_BLOCKED | Transaction | another transaction holds the record | Run the transaction again as a new one.
      121 MRT_VERSION_MISMATCH | Transaction | a record changed since the transaction read it | Run the transaction again as a new one.
      122 MRT_EXPIRED | Transaction | the transaction has expired | Run it again as a new one, with a longer timeout or less work.
      123 MRT_TOO_MANY_WRITES | Transaction | the transaction writes more records than one may | Write fewer records in one transaction.
      124 MRT_COMMITTED | Transaction | the transaction was committed before | Start a new transaction.
      125 MRT_ABORTED | Transaction | the transaction was aborted before | Start a new transaction.
      126 MRT_ALREADY_LOCKED | Transaction | this transaction has locked the record before |
      127 MRT_MONITOR_EXISTS | Transaction | the transaction was started before | Use a transaction from one thread at a time.
      150 BATCH_DISABLED | Batch | batches are disabled on the server |
      151 BATCH_MAX_REQUESTS_EXCEEDED | Batch | the batch has more keys than the server allows | Split it, or raise batch-max-requests.
      152 BATCH_QUEUES_FULL | Capacity | the server's queues for batches are full | Slow down and try again later.
      200 INDEX_ALREADY_EXISTS | Index | the index exists already |
      201 INDEX_NOTFOUND | Index | there is no such index | Create it, or query without it.
      202 INDEX_OOM | Index | the server has no memory left for indexes |
      203 INDEX_NOTREADABLE | Index | the index is still being built | Try again when it is ready.
      204 INDEX_GENERIC | Index | the server met an error with the index |
      205 INDEX_NAME_MAXLEN | Index | the index name is too long |
      206 INDEX_MAXCOUNT | Index | there are too many indexes |
      210 QUERY_ABORTED | QueryTerminated | the query was aborted on the server |
      211 QUERY_QUEUEFULL | Capacity | the server's queue for queries is full | Slow down and try again later.
      212 QUERY_TIMEOUT | OperationTimeout | the query ran out of time on the server |
      213 QUERY_GENERIC | Sdk | the server met an error with the query |
      """;

  private static final Map<String, Function<Details, SdkException>> TYPES =
      Map.ofEntries(
          Map.entry("Sdk", SdkException::new),
          Map.entry("Access", AccessException::new),
          Map.entry("Authentication", AuthenticationException::new),
          Map.entry("Authorization", AuthorizationException::new),
          Map.entry("Batch", BatchException::new),
          Map.entry("Bin", BinException::new),
          Map.entry("Capacity", CapacityException::new),
          Map.entry("Connection", ConnectionException::new),
          Map.entry("Element", ElementException::new),
          Map.entry("FilteredOut", FilteredOutException::new),
          Map.entry("Generation", GenerationException::new),
          Map.entry("Index", IndexException::new),
          Map.entry("InvalidNamespace", InvalidNamespaceException::new),
          Map.entry("InvalidNode", InvalidNodeException::new),
          Map.entry("MaxErrorRate", MaxErrorRateException::new),
          Map.entry("Overload", OverloadException::new),
          Map.entry("QueryTerminated", QueryTerminatedException::new),
          Map.entry("Quota", QuotaException::new),
          Map.entry("RecordExists", RecordExistsException::new),
          Map.entry("RecordNotFound", RecordNotFoundException::new),
          Map.entry("RecordTooBig", RecordTooBigException::new),
          Map.entry("Serialization", SerializationException::new),
          Map.entry("Transaction", TransactionException::new),
          Map.entry("Udf", UdfException::new),
          Map.entry("OperationTimeout", details -> new OperationTimeoutException(details, false)));

  private static final Map<Integer, ResultCase> CASES = read();

  private static final ResultCase UNKNOWN =
      new ResultCase("", SdkException::new, true, "the reason is not known to this SDK", "");

  private ResultCases() {}

  static ResultCase of(int resultCode) {
    return CASES.getOrDefault(resultCode, UNKNOWN);
  }

  private static Map<Integer, ResultCase> read() {
    Map<Integer, ResultCase> cases = new HashMap<>();
    TABLE.lines().forEach(line -> readLine(line, cases));
    return Map.copyOf(cases);
  }

  private static void readLine(String line, Map<Integer, ResultCase> cases) {
    String[] cells = line.split("\\s*\\|\\s*", -1);
    String[] code = cells[0].split(" ", 2);
    Function<Details, SdkException> make = Objects.requireNonNull(TYPES.get(cells[1]), line);
    var known = new ResultCase(code[1], make, cells[1].equals("Sdk"), cells[2], cells[3]);
    if (cases.put(Integer.valueOf(code[0]), known) != null) {
      throw new IllegalStateException("result code " + code[0] + " is in the table twice");
    }
  }
}
