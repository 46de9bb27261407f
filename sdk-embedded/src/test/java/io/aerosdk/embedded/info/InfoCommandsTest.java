package io.aerosdk.embedded.info;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import io.aerosdk.embedded.EmbeddedAerospike;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InfoCommandsTest {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private AerospikeClient client;

  @BeforeAll
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").namespace("bar").start();
    client = new AerospikeClient("127.0.0.1", server.port());
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "build | 8.1.2.0",
        "edition | Aerospike Community Edition",
        "namespaces | test;bar",
        "status: | ok",
        "status/ | ok",
        "STATUS | ERROR:4:unrecognized command",
        "namespace/nope | type=unknown",
        "sets/nope | ns_type=unknown",
        "racks: | ERROR:25:enterprise only",
        "truncate:namespace=test | ERROR:4:missing 'set'",
        "truncate:set=a | ERROR:20:missing 'namespace'",
        "truncate:namespace=test;set=a;lut=1 | ERROR:4:would truncate to 0",
        "truncate-namespace:namespace=test;set=a | ERROR:4:unexpected set name",
        "sindex-stat:namespace=test | ERROR:4:missing 'indexname'ERROR:201:no index",
        "query-abort:id=0x1F | ERROR:2:id not active",
        "query-show:id=0 | ERROR:4:bad id",
        "set-config:context=nope | ERROR:4:invalid context",
        "latencies:hist={test}-read | {test}-read:",
        "latencies:hist={nope}-read | ERROR:4:bad hist name",
        "index-pressure | test:0:0;bar:0:0",
        "histogram:namespace=nope;type=ttl | ERROR:20:namespace not found on node",
        "log/7 | ERROR:4:bad log id",
        "get-stats:context=service | ERROR:4:unknown context",
        "smd-show:module=nope | ERROR:4:unknown 'module'",
        "user-agent-set:value=? | ERROR:4:'value' invalid base64",
      })
  void answersAsTheServerDoes(String command, String answer) {
    assertThat(ask(command)).isEqualTo(answer);
  }

  @Test
  void countsTheRecordsOfASet() {
    for (int i = 0; i < 3; i++) {
      client.put(null, new Key("test", "counted", i), new Bin("a", i));
    }
    assertThat(ask("sets/test/counted")).startsWith("objects=3:tombstones=0:");
    assertThat(ask("sets/bar")).isEmpty();
    assertThat(ask("truncate:namespace=test;set=counted")).isEqualTo("ok");
    assertThat(ask("sets/test/counted")).startsWith("objects=0:");
    assertThat(client.exists(null, new Key("test", "counted", 1))).isFalse();
  }

  @Test
  void settingsOfANamespaceTakeEffect() {
    Key key = new Key("bar", "s", 1);
    assertThat(ask("set-config:context=namespace;namespace=bar;default-ttl=50")).isEqualTo("ok");
    client.put(null, key, new Bin("a", 1));
    assertThat(client.get(null, key).getTimeToLive()).isBetween(45, 50);
    assertThat(ask("get-config:context=namespace;id=bar")).contains("default-ttl=50;");
  }

  @ParameterizedTest
  @CsvSource({
    "service, ticker-interval, 600",
    "service, enable-health-check, true",
    "network, heartbeat.interval, 250",
    "'namespace;id=bar', migrate-order, 7",
  })
  void settingsWithoutEffectAreKept(String context, String name, String value) {
    String show = "get-config:context=" + context;
    Map<String, String> before = settings(show);
    assertThat(before).containsKey(name).doesNotContainEntry(name, value);
    assertThat(ask("set-config:context=" + context + ";" + name + "=" + value)).isEqualTo("ok");
    assertThat(settings(show)).containsEntry(name, value).containsOnlyKeys(before.keySet());
    assertThat(settings("get-config:context=namespace;id=test"))
        .containsEntry("migrate-order", "5");
  }

  @ParameterizedTest
  @CsvSource({
    "service, node-id, BB9",
    "service, ticker-interval, often",
    "service, enable-health-check, 1",
    "service, ticker-interval, ''",
    "service, migrate-order, 7",
    "network, service.port, 1",
    "'namespace;id=bar', strong-consistency, true",
    "'namespace;id=bar', disallow-null-setname, true",
  })
  void otherSettingsCannotBeChanged(String context, String name, String value) {
    Map<String, String> before = settings("get-config:context=" + context);
    assertThat(ask("set-config:context=" + context + ";" + name + "=" + value))
        .isEqualTo("ERROR:4:invalid set-config parameter");
    assertThat(settings("get-config:context=" + context)).isEqualTo(before);
  }

  @Test
  void settingsOfTheServerItselfAreTold() {
    assertThat(settings("get-config:context=service"))
        .containsEntry("node-id", client.getNodes()[0].getName());
    assertThat(settings("get-config:context=network"))
        .containsEntry("service.port", Integer.toString(server.port()));
    assertThat(settings("get-config:context=namespace;id=test"))
        .containsEntry("replication-factor", "1")
        .containsEntry("storage-engine", "memory");
  }

  private Map<String, String> settings(String command) {
    Map<String, String> settings = new HashMap<>();
    for (String setting : ask(command).split(";", -1)) {
      String[] parts = setting.split("=", 2);
      assertThat(parts).as(setting).hasSize(2);
      settings.put(parts[0], parts[1]);
    }
    return settings;
  }

  @Test
  void answersSeveralCommandsInOneRequest() {
    Map<String, String> answers = Info.request("127.0.0.1", server.port());
    assertThat(answers).isEmpty();
    assertThat(Info.request(null, client.getNodes()[0], "node"))
        .isEqualTo(client.getNodes()[0].getName());
  }

  private String ask(String command) {
    return Info.request(null, client.getNodes()[0], command);
  }
}
