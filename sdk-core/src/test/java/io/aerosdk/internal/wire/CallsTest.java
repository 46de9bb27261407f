package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.DatasetQueryCommand.Options;
import io.aerosdk.command.Verb;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallsTest {
  private static final Key KEY = new Key("test", "users", "alice");

  @ParameterizedTest
  @CsvSource({
    "READ, Read of test.users, READ",
    "EXISTS, Existence check in test.users, READ",
    "UPSERT, Write to test.users, WRITE",
    "INSERT, Insert into test.users, WRITE",
    "UPDATE, Update of test.users, WRITE",
    "REPLACE, Replace in test.users, WRITE",
    "REPLACE_IF_EXISTS, Replace in test.users, WRITE",
    "DELETE, Delete in test.users, DELETE",
    "TOUCH, Touch in test.users, WRITE",
  })
  void verbs(Verb verb, String text, Kind kind) {
    assertThat(Calls.of(verb, KEY).text()).isEqualTo(text);
    assertThat(Calls.of(verb, KEY).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @EnumSource
  void theKeyIsNeverNamed(Verb verb) {
    assertThat(Calls.of(verb, KEY).text()).doesNotContain("alice");
  }

  @Test
  void withoutASetItIsTheNamespace() {
    assertThat(Calls.of(Verb.READ, new Key("test", (String) null, 1)).text())
        .isEqualTo("Read of test");
    assertThat(Calls.of(Verb.READ, new Key("test", "", 1)).text()).isEqualTo("Read of test");
    assertThat(Calls.of(query(DataSet.of("test"))).text()).isEqualTo("Query of test");
    assertThat(Calls.of(query(DataSet.of("test", "users"))).text())
        .isEqualTo("Query of test.users");
  }

  private static DatasetQueryCommand query(DataSet set) {
    return new DatasetQueryCommand(set, List.of(), false, null, 0, 0, null, Options.NONE);
  }
}
