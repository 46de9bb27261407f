package io.aerosdk.command.bin;

import static io.aerosdk.command.bin.Steps.assertSame;
import static io.aerosdk.command.bin.Steps.read;
import static io.aerosdk.command.bin.Steps.write;
import static io.aerosdk.command.bin.WriteFromOption.DELETE_IF_NULL;
import static io.aerosdk.command.bin.WriteFromOption.IGNORE_EVAL_FAILURE;
import static io.aerosdk.command.bin.WriteFromOption.IGNORE_OP_FAILURE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.Expression;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedStep;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionStepsTest {
  private static final Exp EXP = Exp.add(Exp.intBin("a"), Exp.val(1));
  private static final Expression BUILT = Exp.build(EXP);

  @ParameterizedTest
  @MethodSource
  void everyStepIsTheOperationOfTheClient(KeyedStep<KeyedCommand, ?> step, Operation expected) {
    assertSame(step, expected);
  }

  static Stream<Arguments> everyStepIsTheOperationOfTheClient() {
    SelectFromOption ignore = SelectFromOption.IGNORE_EVAL_FAILURE;
    return Stream.of(
        arguments(write().selectFrom(EXP), selected(0)),
        arguments(write().selectFrom(BUILT), selected(0)),
        arguments(write().selectFrom(EXP, ignore), selected(16)),
        arguments(read().selectFrom(EXP), selected(0)),
        arguments(read().selectFrom(BUILT, ignore), selected(16)),
        arguments(write().insertFrom(EXP), written(1)),
        arguments(write().insertFrom(BUILT, IGNORE_OP_FAILURE), written(9)),
        arguments(write().updateFrom(EXP), written(2)),
        arguments(write().updateFrom(BUILT, IGNORE_EVAL_FAILURE), written(18)),
        arguments(write().upsertFrom(EXP), written(0)),
        arguments(write().upsertFrom(BUILT, DELETE_IF_NULL), written(4)),
        arguments(
            write().upsertFrom(EXP, DELETE_IF_NULL, IGNORE_EVAL_FAILURE, IGNORE_OP_FAILURE),
            written(28)),
        arguments(
            write().setToGeoJson("{\"type\":\"Point\",\"coordinates\":[1,2]}"),
            new Operation(
                Operation.Type.WRITE,
                "b",
                Value.getAsGeoJSON("{\"type\":\"Point\",\"coordinates\":[1,2]}"))));
  }

  private static Operation selected(int flags) {
    return ExpOperation.read("b", BUILT, flags);
  }

  private static Operation written(int flags) {
    return ExpOperation.write("b", BUILT, flags);
  }
}
