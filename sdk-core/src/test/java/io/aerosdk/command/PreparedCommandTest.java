package io.aerosdk.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.command.ParticleType;
import io.aerosdk.DataSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreparedCommandTest {
  private static final DataSet SET = DataSet.of("test", "users");

  private final Verbs session = new Verbs();

  @Test
  void runsTheSameCommandEachTime() {
    PreparedCommand<KeyedCommand> prepared = session.upsert(SET.id(1)).bin("a").setTo(1).prepare();
    assertThat(prepared.execute())
        .isSameAs(prepared.command())
        .isSameAs(prepared.execute(ErrorStrategy.IN_STREAM))
        .isSameAs(prepared.execute((key, index, error) -> {}));
  }

  @Test
  void itsBuilderMayGoOn() {
    KeyedWrite<KeyedCommand> write = session.upsert(SET.id(1)).bin("a").setTo(1);
    PreparedCommand<KeyedCommand> prepared = write.prepare();

    write.bin("b").setTo(2).defaultNeverExpire().includeMissingKeys().delete(SET.id(2)).execute();

    assertThat(prepared.execute().specs()).hasSize(1);
    assertThat(prepared.execute().includeMissingKeys()).isFalse();
    KeySpec spec = prepared.execute().specs().get(0);
    assertThat(spec.operations()).hasSize(1);
    assertThat(spec.isPlain()).isTrue();
    assertThat(write.prepare().execute().specs()).hasSize(2);
  }

  @Test
  void itsValuesMayChange() {
    List<Object> list = new ArrayList<>(List.of(1L, "x"));
    Map<String, Object> map = new HashMap<>(Map.of("k", list));
    byte[] bytes = {1, 2};
    KeyedWrite<KeyedCommand> write =
        session.upsert(SET.id(1)).bin("l").setTo(list).bin("m").setTo(map).bin("b").setTo(bytes);
    byte[][] expected = sent(write.command());
    PreparedCommand<KeyedCommand> prepared = write.prepare();

    list.clear();
    map.put("k", 7L);
    bytes[0] = 9;

    assertThat(sent(prepared.command())).isDeepEqualTo(expected);
    assertThat(sent(write.command())).as("the builder holds the objects").isNotEqualTo(expected);
    assertThat(prepared.command().specs().get(0).operations())
        .extracting(operation -> operation.value.getType())
        .containsExactly(ParticleType.LIST, ParticleType.MAP, ParticleType.BLOB);
  }

  @Test
  void whatIsSentStaysTheSame() {
    Map<String, Object> sorted = new TreeMap<>(Map.of("b", 1L, "a", List.of(1.5, true)));
    KeyedWrite<KeyedCommand> write =
        session
            .upsert(SET.id(1))
            .bin("sorted")
            .setTo(sorted)
            .bin("array")
            .setTo(Value.get(new Value[] {Value.get(1), Value.get("x")}))
            .bin("text")
            .setTo("text")
            .bin("gone")
            .remove()
            .bin("text")
            .get();

    assertThat(sent(write.prepare().command())).isDeepEqualTo(sent(write.command()));
  }

  @Test
  void plainValuesAreNotCopied() {
    KeyedWrite<KeyedCommand> write = session.upsert(SET.id(1)).bin("a").setTo("x").bin("b").add(1);
    KeyedCommand before = write.command();
    Operation[] prepared = write.prepare().command().specs().get(0).operations();
    assertThat(prepared[0]).isSameAs(before.specs().get(0).operations()[0]);
  }

  private static byte[][] sent(KeyedCommand command) {
    Operation[] operations = command.specs().get(0).operations();
    byte[][] sent = new byte[operations.length][];
    for (int i = 0; i < operations.length; i++) {
      Value value = operations[i].value;
      sent[i] = new byte[value.estimateSize()];
      value.write(sent[i], 0);
    }
    return sent;
  }
}
