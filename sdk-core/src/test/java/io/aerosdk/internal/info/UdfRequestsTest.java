package io.aerosdk.internal.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.error.SdkException;
import io.aerosdk.error.UdfException;
import io.aerosdk.internal.task.Started;
import io.aerosdk.udf.RegisteredUdf;
import io.aerosdk.udf.UdfModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdfRequestsTest {
  private static final String SOURCE = "function f(rec) return 0 end\n";
  private static final String CONTENT = "ZnVuY3Rpb24gZihyZWMpIHJldHVybiAwIGVuZAo=";
  private static final String PUT =
      "udf-put:filename=m.lua;content=" + CONTENT + ";content-len=40;udf-type=LUA;";
  private static final String GET = "udf-get:filename=m.lua;";
  private static final UdfModule MODULE = UdfModule.ofSource("m.lua", SOURCE);

  private final ScriptedNodes nodes = ScriptedNodes.current();

  @Test
  void aModuleIsSentAsTheServerWantsIt() {
    nodes.with("A1", PUT, "ok");
    nodes.ask(UdfRequests.register(MODULE).start());
    assertThat(nodes.asked).containsExactly(PUT);
  }

  @Test
  void registrationIsDoneWhenAllNodesHaveThisSource() {
    Started started = UdfRequests.register(MODULE);
    nodes.with("A1", GET, "type=LUA;content=" + CONTENT + ";").with("A2", GET, "error=not_found");
    assertThat(nodes.ask(started.task().isDone())).isFalse();

    nodes.with("A2", GET, "type=LUA;content=b2xkZXI=;");
    assertThat(nodes.ask(started.task().isDone())).isFalse();

    nodes.with("A2", GET, "type=LUA;content=" + CONTENT + ";");
    assertThat(nodes.ask(started.task().isDone())).isTrue();
  }

  @Test
  void aModuleThatDoesNotCompileSaysWhereAndWhy() {
    nodes.with(
        "A1",
        PUT,
        "error=compile_error;file=m.lua;line=7;message=PG5hbWU+IG9yICcuLi4nIGV4cGVjdGVkIG5lYXIgPGVvZj4=");
    assertThatThrownBy(() -> nodes.ask(UdfRequests.register(MODULE).start()))
        .isInstanceOf(UdfException.class)
        .hasMessageStartingWith("Registration of m.lua failed")
        .hasMessageContaining("compile_error in line 7: <name> or '...' expected near <eof>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"error=invalid_content", "error=invalid_filename"})
  void otherErrorsOfTheRegistryAreErrors(String answer) {
    nodes.with("A1", PUT, answer);
    assertThatThrownBy(() -> nodes.ask(UdfRequests.register(MODULE).start()))
        .isInstanceOf(UdfException.class)
        .hasMessageContaining(answer.substring(6));
  }

  @Test
  void aRefusalKeepsItsClass() {
    nodes.with("A1", PUT, "ERROR:81:role violation - requires permission 'udf-manage'");
    assertThatThrownBy(() -> nodes.ask(UdfRequests.register(MODULE).start()))
        .isInstanceOf(io.aerosdk.error.AuthorizationException.class);
    nodes.with("A1", PUT, "surprise");
    assertThatThrownBy(() -> nodes.ask(UdfRequests.register(MODULE).start()))
        .isExactlyInstanceOf(SdkException.class)
        .hasMessageContaining("surprise");
  }

  @Test
  void removalIsDoneWhenNoNodeHasTheModule() {
    Started started = UdfRequests.remove("m.lua");
    nodes.with("A1", "udf-remove:filename=m.lua;", "ok");
    nodes.ask(started.start());

    nodes.with("A1", "udf-list", "").with("A2", "udf-list", "filename=m.lua,hash=1f,type=LUA;");
    assertThat(nodes.ask(started.task().isDone())).isFalse();

    nodes.with("A2", "udf-list", "filename=mm.lua,hash=1f,type=LUA;");
    assertThat(nodes.ask(started.task().isDone())).isTrue();
  }

  @Test
  void theListIsThatOfAllNodes() {
    nodes
        .with(
            "A1",
            "udf-list",
            "filename=b.lua,hash=02,type=LUA;filename=sub/a.lua,hash=01,type=LUA;")
        .with("A2", "udf-list", "filename=b.lua,hash=02,type=LUA;filename=b.lua,hash=03,type=LUA;");
    assertThat(nodes.ask(UdfRequests.list()))
        .containsExactly(
            new RegisteredUdf("b.lua", "02", "LUA"),
            new RegisteredUdf("b.lua", "03", "LUA"),
            new RegisteredUdf("sub/a.lua", "01", "LUA"));
  }
}
