package io.aerosdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.Key;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetTest {
  private static final DataSet USERS = DataSet.of("test", "users");

  @Test
  void makesTheKeysOfTheClient() {
    assertThat(USERS.id(42)).isEqualTo(new Key("test", "users", 42));
    assertThat(USERS.id(1L << 40)).isEqualTo(new Key("test", "users", 1L << 40));
    assertThat(USERS.id("alice")).isEqualTo(new Key("test", "users", "alice"));
    assertThat(USERS.id(new byte[] {1, 2})).isEqualTo(new Key("test", "users", new byte[] {1, 2}));
    assertThat(USERS.id(42).userKey.toLong()).isEqualTo(42);
    assertThat(USERS.id(42).setName).isEqualTo("users");
  }

  @Test
  void makesListsOfKeysInOrder() {
    assertThat(USERS.ids(3, 1, 2)).containsExactly(USERS.id(3), USERS.id(1), USERS.id(2));
    assertThat(USERS.ids("a", "b")).containsExactly(USERS.id("a"), USERS.id("b"));
    assertThat(USERS.ids(new byte[] {1}, new byte[] {2})).hasSize(2);
    assertThat(USERS.ids(new byte[] {1, 2})).containsExactly(USERS.id(new byte[] {1, 2}));
    assertThat(USERS.ids(new long[] {5, 6})).containsExactly(USERS.id(5), USERS.id(6));
    assertThat(USERS.ids()).isEmpty();
    assertThat(USERS.ids(List.of())).isEmpty();
    assertThat(USERS.ids(List.of(1, "a", 2.0)))
        .containsExactly(USERS.id(1), USERS.id("a"), USERS.id(2));
  }

  @Test
  void takesIdsOfTypesKnownAtRunTime() {
    for (Object seven : List.of((byte) 7, (short) 7, 7, 7L, 7.0f, 7.0)) {
      assertThat(USERS.id(seven)).isEqualTo(USERS.id(7));
    }
    assertThat(USERS.id((Object) "x")).isEqualTo(USERS.id("x"));
    assertThat(USERS.id((Object) new byte[] {9})).isEqualTo(USERS.id(new byte[] {9}));
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {8, 9}, 1, 1);
    assertThat(USERS.id(buffer)).isEqualTo(USERS.id(new byte[] {9}));
    assertThat(buffer.remaining()).isEqualTo(1);
    assertThat(USERS.id(Double.valueOf(-0x1p63))).isEqualTo(USERS.id(Long.MIN_VALUE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, Double.NaN, Double.POSITIVE_INFINITY, 0x1p63})
  void refusesNumbersThatAreNoIntegers(double id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USERS.id((Object) id))
        .withMessage("id must be a whole number within 64 bits, got " + id);
  }

  @Test
  void refusesOtherIdsWithoutShowingThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USERS.id(List.of("secret")))
        .withMessageStartingWith(
            "id must be an integer, text or bytes, got a value of type java.util.")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    assertThatIllegalArgumentException().isThrownBy(() -> USERS.ids(Arrays.asList(1, null)));
  }

  @Test
  void refusesEmptyIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USERS.id(""))
        .withMessage("id must not be null or empty, got \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USERS.id(new byte[0]))
        .withMessage("id must not be null or empty, got no bytes");
    assertThatIllegalArgumentException().isThrownBy(() -> USERS.ids("a", ""));
  }

  @Test
  void copiesBytes() {
    byte[] id = {1, 2};
    Key key = USERS.id(id);
    id[0] = 9;
    assertThat((byte[]) key.userKey.getObject()).containsExactly(1, 2);

    byte[] digest = USERS.id(1).digest.clone();
    Key byDigest = USERS.idFromDigest(digest);
    digest[0]++;
    assertThat(byDigest).isEqualTo(USERS.id(1));
  }

  @Test
  void makesKeysFromDigests() {
    Key alice = USERS.id("alice");
    String hex = HexFormat.of().formatHex(alice.digest);

    assertThat(USERS.idFromDigest(alice.digest)).isEqualTo(alice);
    assertThat(USERS.idFromDigest(hex)).isEqualTo(alice);
    assertThat(USERS.idFromDigest(hex).userKey).isNull();
    assertThat(USERS.idFromDigest(hex).setName).isEqualTo("users");
    assertThat(USERS.idsFromDigests(hex, hex)).containsExactly(alice, alice);
    assertThat(USERS.idsFromDigests(alice.digest)).containsExactly(alice);
  }

  @Test
  void refusesBadDigests() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USERS.idFromDigest(new byte[19]))
        .withMessage("digest must have 20 bytes, got 19 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USERS.idFromDigest("zz"))
        .withMessage("digest must have 40 hexadecimal digits, got \"zz\"");
  }

  @Test
  void aWholeNamespaceHasNoSet() {
    DataSet all = DataSet.of("test");
    assertThat(all.setName()).isEmpty();
    assertThat(all).hasToString("test").isNotEqualTo(USERS);
    assertThat(all.id(1)).isEqualTo(new Key("test", "", 1));
  }

  @Test
  void isAValue() {
    assertThat(USERS).hasToString("test.users");
    assertThat(USERS.setName()).contains("users");
    assertThat(USERS).isEqualTo(DataSet.of("test", "users"));
    assertThat(Set.of(USERS)).contains(DataSet.of("test", "users"));
    assertThat(USERS).isNotEqualTo(DataSet.of("bar", "users"));
    assertThat(USERS).isNotEqualTo(DataSet.of("test", "other"));
  }

  @Test
  void refusesBadNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSet.of("", "users"))
        .withMessage("namespace must not be empty, got \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSet.of("test", " "))
        .withMessage("setName must not be empty, got \" \"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSet.of("test", "a:b"))
        .withMessage("setName must not hold ':', ';' or control characters, got \"a:b\"");
    String long64 = "é".repeat(32);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSet.of("test", long64))
        .withMessage("setName must have at most 63 bytes, got \"" + long64 + '"');
    assertThat(DataSet.of("test", "s".repeat(63)).setName()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> DataSet.of("n".repeat(32)));
  }
}
