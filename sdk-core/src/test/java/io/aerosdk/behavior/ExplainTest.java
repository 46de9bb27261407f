package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.policy.ReadModeSC;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExplainTest {
  @Test
  void showsTheResolvedCellsAndWhereTheyCameFrom() {
    Behavior checkout =
        Behavior.READ_FAST.deriveWithChanges(
            "checkout",
            c ->
                c.totalTimeout(Duration.ofMillis(300))
                    .reads(r -> r.socketTimeout(Duration.ofMillis(40)).maxRetries(3))
                    .readsSc(r -> r.readModeSC(ReadModeSC.LINEARIZE))
                    .writesBatch(w -> w.maxConcurrentNodes(0)));

    assertThat(checkout.explain())
        .isEqualTo(
            """
            Behavior checkout < READ_FAST < DEFAULT

              READ                    POINT               BATCH               QUERY
              totalTimeout            300 ms [1]          300 ms [1]          300 ms [1]
              socketTimeout           40 ms [2]           40 ms [2]           40 ms [2]
              maxRetries              3 [2]               3 [2]               3 [2]
              retryDelay              0 s [3]             0 s [3]             0 s [3]
              replica                 SEQUENCE [3]        SEQUENCE [3]        SEQUENCE [3]
              readModeAP (AP)         ONE [4]             ONE [4]             ONE [4]
              readModeSC (SC)         LINEARIZE [5]       LINEARIZE [5]       LINEARIZE [5]
              useCompression          false [4]           false [4]           false [4]
              maxConcurrentNodes      -                   1 [3]               0 [6]
              recordQueueSize         -                   -                   5000 [6]
              allowInline             -                   true [7]            -
              allowInlineSSD          -                   false [7]           -
              readTouchTtlPercent     0 [3]               0 [3]               -
              coalesce                false [4]           -                   -
              maxCoalescedCalls       256 [4]             -                   -

              WRITE_RETRYABLE         POINT               BATCH               QUERY
              totalTimeout            300 ms [1]          300 ms [1]          300 ms [1]
              socketTimeout           5 s [3]             5 s [3]             5 s [3]
              maxRetries              2 [3]               2 [3]               2 [3]
              retryDelay              0 s [3]             0 s [3]             0 s [3]
              sendKey                 true [3]            true [3]            true [3]
              durableDelete (AP)      false [3]           false [3]           false [3]
              durableDelete (SC)      true [8]            true [8]            true [8]
              commitLevel (AP)        COMMIT_ALL [9]      COMMIT_ALL [9]      COMMIT_ALL [9]
              useCompression          false [4]           false [4]           false [4]
              maxConcurrentNodes      -                   0 [10]              -
              allowInline             -                   true [11]           -
              allowInlineSSD          -                   false [11]          -
              atomicBatches (SC)      -                   false [4]           -
              coalesce                false [4]           -                   -
              maxCoalescedCalls       256 [4]             -                   -

              WRITE_NON_RETRYABLE     POINT               BATCH               QUERY
              totalTimeout            300 ms [1]          300 ms [1]          300 ms [1]
              socketTimeout           5 s [3]             5 s [3]             5 s [3]
              maxRetries              0 [12]              0 [12]              0 [12]
              retryDelay              0 s [3]             0 s [3]             0 s [3]
              sendKey                 true [3]            true [3]            true [3]
              durableDelete (AP)      false [3]           false [3]           false [3]
              durableDelete (SC)      true [8]            true [8]            true [8]
              commitLevel (AP)        COMMIT_ALL [9]      COMMIT_ALL [9]      COMMIT_ALL [9]
              useCompression          false [4]           false [4]           false [4]
              maxConcurrentNodes      -                   0 [10]              -
              allowInline             -                   true [11]           -
              allowInlineSSD          -                   false [11]          -
              atomicBatches (SC)      -                   false [4]           -
              coalesce                false [4]           -                   -
              maxCoalescedCalls       256 [4]             -                   -

            [1] checkout all
            [2] checkout reads
            [3] DEFAULT all
            [4] built in
            [5] checkout readsSc
            [6] DEFAULT readsQuery
            [7] DEFAULT readsBatch
            [8] DEFAULT writesSc
            [9] DEFAULT writesAp
            [10] checkout writesBatch
            [11] DEFAULT writesBatch
            [12] DEFAULT writesNonRetryable
            """);
  }
}
