package io.aerosdk.it.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.async.Session;
import io.aerosdk.error.SerializationException;
import io.aerosdk.it.harness.AsyncScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.mapping.RecordMapper;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Java records from a publisher. */
@AsyncScenarios
class PublishedMappingIT {
  record Counter(long n) {}

  private static final int ROWS = 2_500; // more than two pages

  private final Session session;
  private final DataSet set;

  PublishedMappingIT(Setup setup) {
    session = AsyncTestClient.session(setup);
    set = setup.set(PublishedMappingIT.class);
    Stages.await(
        session.upsert(set.ids(LongStream.range(0, ROWS).toArray())).put(Map.of("n", 7)).execute());
  }

  @Test
  void allRowsAreMapped() {
    assertThat(
            Stages.await(session.query(set).execute().toList(RecordMapper.ofRecord(Counter.class))))
        .hasSize(ROWS)
        .containsOnly(new Counter(7));
  }

  @Test
  void aRecordThatDoesNotFitFailsTheStage() {
    Stages.await(session.update(set.id(0)).bin("n").setTo("text").execute());
    assertThatThrownBy(
            () ->
                Stages.await(
                    session.query(set).execute().toList(RecordMapper.ofRecord(Counter.class))))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("component n, bin \"n\", holds a string, not an integer");
  }
}
