package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import org.junit.jupiter.api.Test;

final class QueryPartitionsTest {
  private static final String DIGEST = "0500" + "11".repeat(18);

  @Test
  void readsPartitionsDigestsAndKeys() {
    Fields fields =
        RawFields.of()
            .add(FieldType.PARTITION_IDS, "0100 ff0f")
            .add(FieldType.RESUME_DIGESTS, DIGEST)
            .add(FieldType.RESUME_INDEX_VALUES, "feffffffffffffff")
            .fields();
    QueryPartitions partitions = QueryPartitions.parse(fields, true);
    assertThat(partitions.entries())
        .containsExactly(
            QueryPartitions.Entry.of(1),
            QueryPartitions.Entry.of(4_095),
            new QueryPartitions.Entry(
                5, new Digest(0x0500111111111111L, 0x1111111111111111L, 0x11111111), -2));
    assertThat(partitions.resumedCount()).isEqualTo(1);
  }

  @Test
  void keysCountOnlyWithAnIndex() {
    Fields fields = RawFields.of().add(FieldType.RESUME_DIGESTS, DIGEST).fields();
    assertThat(QueryPartitions.parse(fields, false).entries()).hasSize(1);
    assertRefused(fields, true);
    assertRefused(
        RawFields.of()
            .add(FieldType.RESUME_DIGESTS, DIGEST)
            .add(FieldType.RESUME_INDEX_VALUES, "00".repeat(16))
            .fields(),
        true);
  }

  @Test
  void refusesWrongSizesAndPartitions() {
    assertRefused(RawFields.of().add(FieldType.PARTITION_IDS, "").fields(), false);
    assertRefused(RawFields.of().add(FieldType.PARTITION_IDS, "010203").fields(), false);
    assertRefused(RawFields.of().add(FieldType.PARTITION_IDS, "0010").fields(), false);
    assertRefused(RawFields.of().add(FieldType.PARTITION_IDS, "0100 0100").fields(), false);
    assertRefused(
        RawFields.of()
            .add(FieldType.PARTITION_IDS, "0500")
            .add(FieldType.RESUME_DIGESTS, DIGEST)
            .fields(),
        false);
  }

  private static void assertRefused(Fields fields, boolean withKeys) {
    assertThatThrownBy(() -> QueryPartitions.parse(fields, withKeys))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(ResultCode.PARAMETER));
  }
}
