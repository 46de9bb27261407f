package io.aerosdk.embedded.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ValueOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts must not do, and that they are ended when they do too much. */
@Timeout(30)
final class SandboxTest {
  private static final String TOO_LONG = "the function ran longer than 300 ms";
  private static final String TOO_BIG = "the function used more than 33554432 bytes of memory";

  private final Scripts scripts = new Scripts();

  @AfterEach
  void close() {
    scripts.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while true do end",
        "repeat until false",
        "for i = 1, math.huge do end",
        "while true do pcall(function() while true do end end) end",
        "while true do pcall(error) end",
        "while true do xpcall(function() while true do end end, function(e) return e end) end",
        "local function g() local ok = pcall(g) while true do end end g()",
        "coroutine.wrap(function() while true do end end)()",
        "while true do local c = coroutine.create(function() while true do end end)"
            + " coroutine.resume(c) end",
        "local function deep() while true do pcall(coroutine.wrap(deep)) end end deep()",
        "setmetatable(_G, {__index = function() while true do end end}) return nothing_such",
        "local t <close> = setmetatable({}, {__close = function() while true do end end})"
            + " while true do end",
        "table.sort({3, 2, 1}, function() while true do end end)",
        "(('x'):rep(9)):gsub('.', function() while true do end end)",
        "load('while true do end')()",
        "while true do list() end",
        "while true do rec.n = rec.n + 1 end",
        "goto a ::a:: goto a"
      })
  void endlessScriptsEnd(String body) {
    assertThat(scripts.failure("function f(rec) " + body + " end")).isEqualTo(TOO_LONG);
    assertThat(scripts.eval("1 + 1")).isEqualTo(IntItem.of(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local t = {} while true do t[#t + 1] = {} end",
        "local s = 'x' while true do s = s .. s end",
        "local s = 'x' while true do pcall(function() s = s .. s end) end",
        "local l = list() while true do list.append(l, 'x') end",
        "local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print) end",
        "local m = map() local i = 0 while true do i = i + 1 m[i] = 'some text' end"
      })
  void greedyScriptsEnd(String body) {
    assertThat(scripts.failure("function f(rec) " + body + " end")).isIn(TOO_BIG, TOO_LONG);
    assertThat(scripts.eval("1 + 1")).isEqualTo(IntItem.of(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "('x'):rep(1 << 40)",
        "('x'):rep(1000, ('y'):rep(1000000))",
        "table.concat({1, 2, 3, 4, 5, 6, 7, 8, 9}, ('x'):rep(1 << 23))",
        "(('x'):rep(1000000)):gsub('x', ('y'):rep(1000))",
        "(('x'):rep(1000000)):gsub('x', {x = ('y'):rep(1000)})",
        "(function() local y = ('y'):rep(1000000)"
            + " return (('x'):rep(100)):gsub('x', function() return y end) end)()",
        "table.move({}, 1, 1 << 40, 2)",
        "bytes.set_byte(bytes(), 1 << 40, 1)",
        "list.insert(list(), 1 << 40, 1)"
      })
  void libraryFunctionsMakeNoGiants(String expression) {
    assertThat(scripts.failure("function f(rec) return #" + expression + " end"))
        .isEqualTo("not enough memory");
  }

  @Test
  void textsOfNothingAreQuick() {
    assertThat(scripts.eval("#(''):rep(1 << 62)")).isEqualTo(IntItem.of(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.open('x')",
        "io.popen('x')",
        "io.read()",
        "os.execute('x')",
        "os.exit()",
        "os.getenv('HOME')",
        "os.remove('x')",
        "os.rename('x', 'y')",
        "os.tmpname()",
        "dofile('x')",
        "loadfile('x')",
        "string.dump(f)",
        "setmetatable({}, {__gc = print})"
      })
  void nothingReachesOut(String expression) {
    assertThat(scripts.failure("function f(rec) " + expression + " end"))
        .endsWith(" is not available")
        .startsWith("/opt/aerospike/usr/udf/lua/m.lua:1: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java",
        "luajava",
        "debug.sethook",
        "debug.getregistry",
        "package.loadlib",
        "package.cpath:match('.')",
        "package.loaded.debug",
        "package.loaded.io",
        "getmetatable(print)",
        "jit",
        "newproxy"
      })
  void isNotThere(String name) {
    assertThat(
            scripts.eval(
                "pcall(load('return ' .. (...))) and load('return ' .. (...))()", text(name)))
        .isIn(Atom.NIL, Atom.FALSE);
  }

  private static Item text(String text) {
    return BytesItem.of(text);
  }

  @Test
  void metatablesOfObjectsAreHidden() {
    assertThat(Scripts.text(scripts.run("function f(r) return getmetatable(r) end")))
        .isEqualTo("Record");
    assertThat(scripts.failure("function f(r) setmetatable(list(), {}) end"))
        .isEqualTo(
            "/opt/aerospike/usr/udf/lua/m.lua:1: bad argument #1 to 'setmetatable' (table expected,"
                + " got List)");
  }

  @Test
  void byteCodeIsRefused() {
    assertThat(scripts.failure("function f() return assert(load('\\27Lua', 'x', 'b')) end"))
        .contains("attempt to load a binary chunk");
    UdfRegistrar.LoadError error = scripts.registrar().register(Scripts.module("b", "\33Lua"));
    assertThat(error).isNotNull();
    assertThat(String.valueOf(error)).contains("attempt to load a binary chunk");
  }

  @Test
  void deepRecursionIsAnError() {
    String source = "function g(n) return 1 + g(n + 1) end function f() return g(1) end";
    try (Scripts roomy = new Scripts(UdfLimits.DEFAULT)) {
      assertThat(roomy.failure(source)).endsWith("m.lua:1: stack overflow");
    }
  }

  @Test
  void valuesThatHoldThemselvesEnd() {
    UdfOutcome outcome = scripts.run("function f() local l = list() l[1] = l return l end");
    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.value()).isInstanceOf(ListItem.class);
  }

  @Test
  void modulesAreWorldsOfTheirOwn() {
    scripts.register("a", "x = 'of a' function f() return x end");
    scripts.register("b", "function f() return x end");
    assertThat(Scripts.text(run("a"))).isEqualTo("of a");
    assertThat(run("b").value()).isEqualTo(Atom.NIL);
  }

  @Test
  void modulesRequireOthers() {
    scripts.register("lib", "local t = {} function t.twice(n) return 2 * n end return t");
    scripts.register("user", "local lib = require('lib') function f(r) return lib.twice(r.n) end");
    assertThat(run("user").value()).isEqualTo(IntItem.of(14));
    scripts.register("lib", "local t = {} function t.twice(n) return 'new' end return t");
    assertThat(Scripts.text(run("user"))).isEqualTo("new");
    assertThat(scripts.failure("function f() return require('none') end"))
        .endsWith("module 'none' not found");
  }

  @Test
  void manyThreadsRunAtOnce() throws Exception {
    scripts.register(
        "m", "function f(r, n) local s = 0 for i = 1, n do s = s + i end return s end");
    try (Closer pool = new Closer(Executors.newFixedThreadPool(8))) {
      List<CompletableFuture<UdfOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        IntItem n = IntItem.of(i);
        outcomes.add(
            CompletableFuture.supplyAsync(
                () -> scripts.engine().run(scripts.record(), "m", "f", ListItem.of(n)),
                pool.executor));
      }
      for (int i = 0; i < outcomes.size(); i++) {
        UdfOutcome outcome = outcomes.get(i).get(20, TimeUnit.SECONDS);
        assertThat(ValueOrder.equal(outcome.value(), IntItem.of((long) i * (i + 1) / 2))).isTrue();
      }
    }
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    Scripts patient = new Scripts(new UdfLimits(Duration.ofMinutes(5), 32L << 20));
    patient.register("m", "function f(r) aerospike:create(r) while true do end end");
    CountDownLatch runs = new CountDownLatch(1);
    try (Closer pool = new Closer(Executors.newSingleThreadExecutor())) {
      CompletableFuture<UdfOutcome> running =
          CompletableFuture.supplyAsync(
              () -> patient.engine().run(patient.absent(runs::countDown), "m", "f", ListItem.EMPTY),
              pool.executor);
      assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
      patient.close();
      assertThat(Scripts.text(running.get(20, TimeUnit.SECONDS)))
          .isEqualTo("the server is about to stop");
    }
    assertThatCode(patient::close).doesNotThrowAnyException();
  }

  private UdfOutcome run(String module) {
    return scripts.engine().run(scripts.record(), module, "f", ListItem.EMPTY);
  }

  private record Closer(ExecutorService executor) implements AutoCloseable {
    @Override
    public void close() {
      executor.shutdownNow();
    }
  }
}
