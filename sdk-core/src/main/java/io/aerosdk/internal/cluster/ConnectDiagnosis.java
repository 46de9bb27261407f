package io.aerosdk.internal.cluster;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.TlsPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.Host;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.wire.DurationText;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks all seeds at the same time why connecting failed, and puts it into words. */
final class ConnectDiagnosis {
  private static final int MOST_SEEDS = 16;

  /** The client tells the reasons of the seeds only as text; codes of 51 to 99 are about logins. */
  private static final Pattern LOGIN_CODE = Pattern.compile("Error ([5-9][0-9])\\b");

  private final ClusterDefinition definition;
  private final @Nullable TlsPolicy tls;
  private final ConnectLimit limit;

  ConnectDiagnosis(ClusterDefinition definition, @Nullable TlsPolicy tls, ConnectLimit limit) {
    this.definition = definition;
    this.tls = tls;
    this.limit = limit;
  }

  /**
   * The exception to throw.
   *
   * @param findings about the seeds, in their order
   * @param failure what the client threw, or a {@link TimeoutException} if it did not return in
   *     time
   */
  SdkException explain(List<Finding> findings, @Nullable Throwable failure) {
    Optional<SdkException> refused = refusedLogin(failure);
    if (refused.isPresent()) {
      return refused.get();
    }
    int resultCode =
        findings.stream()
            .mapToInt(Finding::resultCode)
            .filter(code -> code == ResultCode.NOT_AUTHENTICATED)
            .findFirst()
            .orElse(ResultCode.SERVER_NOT_AVAILABLE);
    String message = message(findings, failure);
    return Errors.ofCode(Details.of(message, resultCode).withCause(failure));
  }

  private Optional<SdkException> refusedLogin(@Nullable Throwable failure) {
    if (failure instanceof AerospikeException error && definition.credentials().isPresent()) {
      Matcher matcher = LOGIN_CODE.matcher(String.valueOf(error.getMessage()));
      if (matcher.find()) {
        int code = Integer.parseInt(matcher.group(1));
        // The name of the code as the message: the client's own is a list of all seeds.
        var reason = new AerospikeException(code, ResultCode.getResultString(code), error);
        return Optional.of(
            Errors.translate(reason, Call.of("Login through " + seeds(), Kind.READ)));
      }
    }
    return Optional.empty();
  }

  /** One finding per seed, in their order; the last ones are left out if there are very many. */
  List<Finding> askAll() {
    long end = System.nanoTime() + limit.nanosForDiagnosis();
    try (var sockets = new SeedSockets()) {
      List<CompletableFuture<Finding>> asked = new ArrayList<>();
      for (Host host : definition.hosts().stream().limit(MOST_SEEDS).toList()) {
        asked.add(ask(new SeedProbe(host, definition, tls, sockets)));
      }
      return asked.stream().map(finding -> await(finding, end - System.nanoTime())).toList();
    }
  }

  private static CompletableFuture<Finding> ask(SeedProbe probe) {
    CompletableFuture<Finding> finding = new CompletableFuture<>();
    DaemonThreads.start(
        "aerosdk-diagnosis",
        () -> {
          try {
            finding.complete(probe.look());
          } catch (RuntimeException unforeseen) {
            finding.complete(Finding.wrong("could not be looked at (" + unforeseen + ")", null));
          }
        });
    return finding;
  }

  private Finding await(CompletableFuture<Finding> finding, long nanos) {
    try {
      return finding.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Finding.wrong("was not waited for, as the thread was interrupted", null);
    } catch (Exception late) {
      return Finding.wrong(
          "gave no answer in the time left for asking",
          "Check the address, the DNS, the network and its firewalls.");
    }
  }

  private String message(List<Finding> findings, @Nullable Throwable failure) {
    List<Host> hosts = definition.hosts();
    StringBuilder text = new StringBuilder("Cannot reach a cluster through ");
    text.append(hosts.size() == 1 ? "1 seed" : hosts.size() + " seeds");
    if (failure instanceof TimeoutException) {
      text.append(" within ").append(DurationText.of(limit.total().toNanos()));
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      parts.add(hosts.get(i) + " " + findings.get(i).text());
    }
    if (hosts.size() > findings.size()) {
      parts.add("the other seeds were not asked");
    }
    text.append(": ").append(String.join("; ", parts)).append('.');
    findings.stream()
        .map(Finding::advice)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(advice -> text.append(' ').append(advice));
    if (findings.stream().allMatch(Finding::isFine) && failure != null) {
      text.append(" The client's reason: ").append(oneLine(failure));
    }
    return text.toString();
  }

  private String seeds() {
    return definition.hosts().stream().map(Host::toString).collect(Collectors.joining(","));
  }

  private static String oneLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return message.replaceAll("\\s*\\R\\s*", "; ");
  }
}
