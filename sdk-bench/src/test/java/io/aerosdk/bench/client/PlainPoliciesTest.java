package io.aerosdk.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.internal.wire.PolicyCells;
import org.junit.jupiter.api.Test;

/** The comparison is fair only if both sides ask the client for the same. */
class PlainPoliciesTest {
  private final ModePolicies ours = PolicyCells.of(Behavior.DEFAULT).ap();

  @Test
  void areThoseOfTheDefaultBehavior() {
    assertThat(PlainPolicies.read()).usingRecursiveComparison().isEqualTo(ours.read());
    assertThat(PlainPolicies.write())
        .usingRecursiveComparison()
        .isEqualTo(ours.write(RecordExistsAction.UPDATE));
    assertThat(PlainPolicies.replace())
        .usingRecursiveComparison()
        .isEqualTo(ours.write(RecordExistsAction.REPLACE));
    assertThat(PlainPolicies.query()).usingRecursiveComparison().isEqualTo(ours.query());
    assertThat(PlainPolicies.batchRead()).usingRecursiveComparison().isEqualTo(ours.batchReads());
    assertThat(PlainPolicies.batchWrite()).usingRecursiveComparison().isEqualTo(ours.batchWrites());
    assertThat(PlainPolicies.batchWriteRow())
        .usingRecursiveComparison()
        .isEqualTo(ours.batchWrite(RecordExistsAction.UPDATE));
  }
}
