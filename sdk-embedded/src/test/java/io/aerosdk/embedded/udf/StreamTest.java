package io.aerosdk.embedded.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MsgPackWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Functions of streams of records. */
final class StreamTest {
  private static final Scripts SCRIPTS = new Scripts();

  private final List<String> results = new ArrayList<>();

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  /** Runs {@code f} over records with {@code n} of 1 to {@code count}. */
  private UdfOutcome aggregate(String source, int count, Item... arguments) {
    SCRIPTS.register("m", source);
    Iterator<UdfRecord> records =
        IntStream.rangeClosed(1, count).mapToObj(SCRIPTS::record).iterator();
    return SCRIPTS
        .engine()
        .aggregate(records, "m", "f", ListItem.of(arguments), value -> results.add(shown(value)));
  }

  private static String shown(Item value) {
    return value instanceof IntItem number
        ? Long.toString(number.value())
        : HexFormat.of().formatHex(MsgPackWriter.write(value));
  }

  @Test
  void mapsAndFilters() {
    aggregate(
        """
        local function big(r) return r.n > 2 end
        local function twice(r) return 2 * r.n end
        function f(s) return s : filter(big) : map(twice) end
        """,
        5);
    assertThat(results).containsExactly("6", "8", "10");
  }

  @Test
  void theServerStopsAtTheFirstReduce() {
    aggregate(
        """
        local function n(r) return r.n end
        local function add(a, b) return a + b end
        function f(s) return s : map(n) : reduce(add) : map(function(x) return -x end) end
        """,
        10);
    assertThat(results).containsExactly("55");
  }

  @Test
  void aggregatesFromAFreshStart() {
    String source =
        """
        local function count(m, r) local k = r.n % 2 m[k] = (m[k] or 0) + 1 return m end
        local start = map()
        function f(s) return s : aggregate(start, count) end
        """;
    aggregate(source, 3);
    aggregate(source, 1);
    assertThat(results).containsExactly("8200010102", "810101");
  }

  @Test
  void nothingOutOfNothing() {
    aggregate("function f(s) return s : reduce(function(a, b) return a end) end", 0);
    assertThat(results).isEmpty();
  }

  @Test
  void argumentsReachTheFunction() {
    aggregate(
        "function f(s, k) return s : map(function(r) return r.n + k end) end", 2, IntItem.of(10));
    assertThat(results).containsExactly("11", "12");
  }

  @Test
  void recordsOfStreamsAreReadOnly() {
    aggregate(
        """
        local function change(r) r.n = 1 return aerospike:update(r) + aerospike:remove(r) end
        function f(s) return s : map(change) end
        """,
        1);
    assertThat(results).containsExactly("-2");
  }

  @Test
  void failures() {
    UdfOutcome failed =
        aggregate("function f(s) return s : map(function(r) error('boom') end) end", 1);
    assertThat(Scripts.text(failed))
        .isEqualTo("UDF: Execution Error 2 : /opt/aerospike/usr/udf/lua/m.lua:1: boom");
    assertThat(Scripts.text(aggregate("x = 1", 1)))
        .isEqualTo("UDF: Execution Error 2 : function not found");
    assertThat(
            Scripts.text(
                SCRIPTS
                    .engine()
                    .aggregate(
                        List.<UdfRecord>of().iterator(), "none", "f", ListItem.EMPTY, v -> {})))
        .isEqualTo("UDF: Execution Error 1");
    assertThat(Scripts.text(aggregate("function f(s) while true do end end", 1)))
        .isEqualTo("UDF: Execution Error 2 : the function ran longer than 300 ms");
  }
}
