package io.aerosdk.embedded.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.MsgPackWriter;
import io.aerosdk.embedded.value.ParticleType;
import io.aerosdk.embedded.value.ValueOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, maps and bytes as scripts use them, and values on their way in and out. */
final class ValueLibrariesTest {
  private static final Scripts SCRIPTS = new Scripts();

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  private static String shown(String expression) {
    return Scripts.text(SCRIPTS.run("function f(rec) return tostring(" + expression + ") end"));
  }

  private static String after(String statements, String expression) {
    return Scripts.text(
        SCRIPTS.run("function f(rec) " + statements + " return tostring(" + expression + ") end"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list.append(l, 4) | List(3, 1, 2, 4)",
        "list.append(l, nil) | List(3, 1, 2, nil)",
        "list.append(l, print) | List(3, 1, 2, nil)",
        "list.prepend(l, 'x') | List(\"x\", 3, 1, 2)",
        "list.insert(l, 2, 9) | List(3, 9, 1, 2)",
        "list.insert(l, 5, 9) | List(3, 1, 2, nil, 9)",
        "list.insert(l, 0, 9) | List(3, 1, 2)",
        "list.remove(l, 1) | List(1, 2)",
        "list.remove(l, 4) | List(3, 1, 2)",
        "list.trim(l, 2) | List(3)",
        "list.trim(l, 9) | List(3, 1, 2)",
        "list.concat(l, list{7, 8}) | List(3, 1, 2, 7, 8)",
        "list.concat(l, l) | List(3, 1, 2, 3, 1, 2)",
        "l[2] = 'y' | List(3, \"y\", 2)",
        "l[5] = 5 | List(3, 1, 2, nil, 5)",
        "l[0] = 5 | List(3, 1, 2)",
        "l = list.take(l, 2) | List(3, 1)",
        "l = list.take(l, 9) | List(3, 1, 2)",
        "l = list.drop(l, 2) | List(2)",
        "l = list.drop(l, 9) | List()",
        "l = list.merge(l, list{4}) | List(3, 1, 2, 4)",
        "local c = list.clone(l) list.append(c, 1) | List(3, 1, 2)"
      })
  void changesLists(String statement, String expected) {
    assertThat(after("local l = list{3, 1, 2} " + statement, "l")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m.c = 3 | Map(\"a\"->1, \"b\"->2, \"c\"->3)",
        "m.a = nil | Map(\"b\"->2)",
        "map.remove(m, 'b') | Map(\"a\"->1)",
        "map.remove(m, 'z') | Map(\"a\"->1, \"b\"->2)",
        "m[5] = list{1} | Map(5->List(1), \"a\"->1, \"b\"->2)",
        "m[2.0] = 'd' m[2] = 'i' | Map(2->\"i\", 2.0->\"d\", \"a\"->1, \"b\"->2)",
        "m = map.merge(m, map{b = 5, c = 6}) | Map(\"a\"->1, \"b\"->5, \"c\"->6)",
        "m = map.merge(m, map{b = 5}, function(x, y) return x + y end) | Map(\"a\"->1, \"b\"->7)",
        "m = map.diff(m, map{b = 5, c = 6}) | Map(\"a\"->1, \"c\"->6)",
        "local c = map.clone(m) c.a = 9 | Map(\"a\"->1, \"b\"->2)",
        "for k in map.keys(m) do m[k] = nil end | Map()",
        "for k, v in map.pairs(m) do m[k] = v + 1 end | Map(\"a\"->2, \"b\"->3)",
        "local s = 0 for v in map.values(m) do s = s + v end m.a = s | Map(\"a\"->3, \"b\"->2)"
      })
  void changesMaps(String statement, String expected) {
    assertThat(after("local m = map{a = 1, b = 2} " + statement, "m")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes.set_int16(b, 1, 515) | 02 03",
        "bytes.set_int16_le(b, 1, 515) | 03 02",
        "bytes.append_int32(b, -2) | FF FF FF FE",
        "bytes.append_int64_be(b, 1) | 00 00 00 00 00 00 00 01",
        "bytes.append_byte(b, 257) | 01",
        "bytes.set_byte(b, 3, 9) | 00 00 09",
        "bytes.set_string(b, 1, 'abc', 2) | 61 62",
        "bytes.set_string(b, 1, 'abc') bytes.set_bytes(b, 2, b, 1) | 61 61 63",
        "bytes.set_string(b, 1, 'ab') bytes.append_bytes(b, b) | 61 62 61 62",
        "bytes.append_var_int(b, 300) | AC 02",
        "bytes.append_var_int(b, 5) | 05",
        "bytes.set_string(b, 1, 'abc') bytes.set_size(b, 2) | 61 62",
        "bytes.set_size(b, 2) | 00 00",
        "b[2] = 7 | 00 07"
      })
  void changesBytes(String statement, String expected) {
    assertThat(after("local b = bytes(8) " + statement, "b")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes.get_byte(b, 1) | 254",
        "bytes.get_int16(b, 1) | -510",
        "bytes.get_int16_le(b, 1) | 766",
        "bytes.get_int32(b, 1) | -33422847",
        "bytes.get_int32(b, 9) | 0",
        "#bytes.get_string(b, 2, 9) | 3",
        "bytes.get_bytes(b, 2, 2) | 02 02",
        "bytes.size(b) | 4",
        "#b | 4",
        "b[1] | 254",
        "b[9] | nil",
        "bytes.get_type(b) | 4",
        "select('#', bytes.get_var_int(b, 2)) | 2",
        "bytes.get_var_int(b, 2) | 2"
      })
  void readsBytes(String expression, String expected) {
    String start = "local b = bytes() bytes.set_int32(b, 1, -33423103 + 256) ";
    assertThat(after(start, expression)).isEqualTo(expected);
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThat(SCRIPTS.failure("function f(rec)\n list.append(map(), 1) end"))
        .isEqualTo(
            "/opt/aerospike/usr/udf/lua/m.lua:2: bad argument #1 to 'append' (List expected, got"
                + " Map)");
    assertThat(SCRIPTS.failure("function f(rec) list.take(list(), 'x') return 1 end"))
        .endsWith("m.lua:1: bad argument #2 to 'take' (number expected, got string)");
    assertThat(SCRIPTS.failure("function f(rec) local x = list() + 1 return x end"))
        .endsWith("attempt to perform arithmetic on a List value");
  }

  @Test
  void sizesAndTypes() {
    assertThat(shown("#list{1, 2}")).isEqualTo("2");
    assertThat(shown("#map{a = 1}")).isEqualTo("1");
    assertThat(shown("type(list())")).isEqualTo("userdata");
    assertThat(shown("list{1}[1]")).isEqualTo("1");
    assertThat(shown("list{1}[2]")).isEqualTo("nil");
    assertThat(shown("math.type(2^53 // 1 | 0)")).isEqualTo("integer");
  }

  @Test
  void valuesComeBackAsTheyWere() {
    Random random = new Random(20261120);
    for (int i = 0; i < 300; i++) {
      Item value = randomValue(random, 4);
      assertThat(MsgPackWriter.write(SCRIPTS.eval("...", value)))
          .as("value %d", i)
          .isEqualTo(MsgPackWriter.write(value));
    }
  }

  @Test
  void whatLuaHasNoWordForIsNil() {
    assertThat(SCRIPTS.eval("print")).isEqualTo(Atom.NIL);
    assertThat(SCRIPTS.eval("{1, 2}")).isEqualTo(Atom.NIL);
    assertThat(SCRIPTS.eval("rec")).isEqualTo(Atom.NIL);
    assertThat(SCRIPTS.eval("aerospike")).isEqualTo(Atom.NIL);
  }

  private static Item randomValue(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 8)) {
      case 0 -> IntItem.of(random.nextLong() >> random.nextInt(64));
      case 1 -> new DoubleItem(random.nextInt(10) == 0 ? 3.0 : random.nextGaussian());
      case 2 -> bytes(random, ParticleType.STRING);
      case 3 -> bytes(random, ParticleType.BLOB);
      case 4 -> Atom.of(random.nextBoolean());
      case 5 -> depth == 4 ? bytes(random, ParticleType.GEOJSON) : Atom.NIL;
      case 6 -> list(random, depth);
      default -> map(random, depth);
    };
  }

  private static BytesItem bytes(Random random, int type) {
    byte[] content = new byte[random.nextInt(12)];
    random.nextBytes(content);
    return BytesItem.of(type, content);
  }

  private static Item list(Random random, int depth) {
    Item[] elements = new Item[random.nextInt(6)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = randomValue(random, depth - 1);
    }
    return ListItem.of(elements);
  }

  private static Item map(Random random, int depth) {
    List<Item> keys = new ArrayList<>();
    List<Item> values = new ArrayList<>();
    for (int i = -random.nextInt(3); i < random.nextInt(4); i++) {
      keys.add(IntItem.of(i));
      values.add(randomValue(random, depth - 1));
    }
    for (String name : List.of("", "a", "\0", "\0s").subList(0, random.nextInt(5))) {
      keys.add(BytesItem.of(name));
      values.add(randomValue(random, depth - 1));
    }
    keys.sort(ValueOrder.COMPARATOR);
    return MapItem.of(keys.toArray(Item[]::new), values.toArray(Item[]::new), 0);
  }
}
