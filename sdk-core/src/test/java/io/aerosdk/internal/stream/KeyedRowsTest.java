package io.aerosdk.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import io.aerosdk.command.ErrorHandler;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.Verb;
import io.aerosdk.command.Verbs;
import io.aerosdk.error.FilteredOutException;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.result.RecordResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyedRowsTest {
  private static final Key KEY = new Key("test", "users", 1);

  private static KeyedStep<KeyedCommand, ?> command() {
    return new Verbs().query(KEY);
  }

  @ParameterizedTest
  @EnumSource
  void aMissingRecordIsAnErrorOnlyForVerbsThatNeedOne(Verb verb) {
    Set<Verb> needing = EnumSet.of(Verb.UPDATE, Verb.REPLACE_IF_EXISTS);
    assertThat(RowRules.isError(ResultCode.KEY_NOT_FOUND_ERROR, verb, false))
        .isEqualTo(needing.contains(verb));
    assertThat(RowRules.isError(ResultCode.KEY_NOT_FOUND_ERROR, verb, true))
        .isEqualTo(needing.contains(verb));
    assertThat(RowRules.isError(ResultCode.FILTERED_OUT, verb, false)).isFalse();
    assertThat(RowRules.isError(ResultCode.FILTERED_OUT, verb, true)).isTrue();
    assertThat(RowRules.isError(ResultCode.OK, verb, true)).isFalse();
    assertThat(RowRules.isError(ResultCode.GENERATION_ERROR, verb, false)).isTrue();
    assertThat(RowRules.isError(ResultCode.CLIENT_ERROR, verb, false)).isTrue();
  }

  @ParameterizedTest(name = "code {0}, include {1}, fail {2}")
  @CsvSource({
    "0,  false, false, true",
    "2,  false, false, false",
    "2,  true,  false, true",
    "2,  false, true,  false",
    "27, false, false, false",
    "27, true,  false, true",
    "27, false, true,  true",
    "3,  false, false, true",
    "-1, false, false, true",
  })
  void rowsByCode(int code, boolean include, boolean fail, boolean row) {
    assertThat(RowRules.hasRow(code, include, fail)).isEqualTo(row);
  }

  @Test
  void oneKeyThrowsByDefaultAndSeveralDoNot() {
    KeyedRows one = new KeyedRows(command().command(), ErrorStrategy.DEFAULT, 1);
    assertThatThrownBy(() -> one.absent(Verb.UPDATE, KEY, 0, ResultCode.KEY_NOT_FOUND_ERROR))
        .isInstanceOf(RecordNotFoundException.class);

    KeyedRows two =
        new KeyedRows(command().includeMissingKeys().command(), ErrorStrategy.DEFAULT, 2);
    two.absent(Verb.UPDATE, KEY, 0, ResultCode.KEY_NOT_FOUND_ERROR);
    two.ok(KEY, null, 1, new Operation[0]);
    assertThat(two.stream().toList()).extracting(RecordResult::isOk).containsExactly(false, true);
  }

  @Test
  void theFirstErrorIsThrownIfSoWished() {
    KeyedRows rows = new KeyedRows(command().command(), ErrorStrategy.THROW, 2);
    rows.ok(KEY, null, 0, new Operation[0]);
    AerospikeException failure = new AerospikeException(ResultCode.KEY_BUSY);
    assertThatThrownBy(() -> rows.failed(Verb.UPSERT, KEY, 1, failure))
        .isInstanceOf(SdkException.class)
        .hasCause(failure);
  }

  @Test
  void anAbsenceOfNoInterestCostsNothingAndGivesNothing() {
    KeyedRows rows = new KeyedRows(command().command(), ErrorStrategy.IN_STREAM, 1);
    rows.absent(Verb.READ, KEY, 0, ResultCode.KEY_NOT_FOUND_ERROR);
    rows.absent(Verb.READ, KEY, 0, ResultCode.FILTERED_OUT);
    rows.failed(Verb.DELETE, KEY, 0, new AerospikeException(ResultCode.FILTERED_OUT));
    assertThat(rows.stream().toList()).isEmpty();
  }

  @Test
  void aHandlerTakesErrorsAndOnlyThose() {
    List<SdkException> seen = new ArrayList<>();
    ErrorHandler handler =
        (key, index, error) -> {
          assertThat(key).isSameAs(KEY);
          assertThat(index).isEqualTo(3);
          seen.add(error);
        };
    KeyedCommand everything = command().includeMissingKeys().failOnFilteredOut().command();
    KeyedRows rows = new KeyedRows(everything, handler, 3);

    rows.absent(Verb.READ, KEY, 3, ResultCode.KEY_NOT_FOUND_ERROR);
    rows.absent(Verb.UPDATE, KEY, 3, ResultCode.KEY_NOT_FOUND_ERROR);
    rows.absent(Verb.READ, KEY, 3, ResultCode.FILTERED_OUT);

    assertThat(seen)
        .hasExactlyElementsOfTypes(RecordNotFoundException.class, FilteredOutException.class);
    assertThat(rows.stream().toList())
        .singleElement()
        .satisfies(row -> assertThat(row.asBoolean()).isFalse());
  }

  @Test
  void whatCameWithAFailureIsKept() {
    Record said = new Record(Map.of("FAILURE", "text"), 0, 0);
    KeyedRows rows = new KeyedRows(command().command(), ErrorStrategy.IN_STREAM, 1);
    SdkException failure =
        new SdkException(SdkException.Details.of("failed", ResultCode.UDF_BAD_RESPONSE));
    rows.failed(Verb.READ, KEY, 0, said, failure);
    assertThat(rows.stream().toList())
        .singleElement()
        .satisfies(row -> assertThat(row.findRecord()).containsSame(said));
  }
}
