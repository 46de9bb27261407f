package io.aerosdk.command.bin;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.ReadBin;
import io.aerosdk.command.Verbs;
import io.aerosdk.command.WriteBin;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The bin "b" of a write and a read that run nowhere, and the operations that come out. */
final class Steps {
  private static final Key KEY = new Key("test", "set", 1);

  private Steps() {}

  static WriteBin<KeyedCommand> write() {
    return new Verbs().upsert(KEY).bin("b");
  }

  static ReadBin<KeyedCommand> read() {
    return new Verbs().query(KEY).bin("b");
  }

  static HllWrites<KeyedWrite<KeyedCommand>> hll() {
    return write().hll();
  }

  static HllReads<KeyedRead<KeyedCommand>> hllReads() {
    return read().hll();
  }

  static BitWrites<KeyedWrite<KeyedCommand>> bits() {
    return write().bits();
  }

  static BitReads<KeyedRead<KeyedCommand>> bitReads() {
    return read().bits();
  }

  /** The names of what a type offers beside what every object has. */
  static Set<String> offered(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  static Operation only(KeyedStep<KeyedCommand, ?> step) {
    Operation[] operations = step.command().specs().get(0).operations();
    assertThat(operations).hasSize(1);
    return operations[0];
  }

  static void assertSame(KeyedStep<KeyedCommand, ?> step, Operation expected) {
    Operation made = only(step);
    assertThat(made.type).isEqualTo(expected.type);
    assertThat(made.binName).isEqualTo(expected.binName);
    assertThat(made.value).isEqualTo(expected.value);
  }
}
