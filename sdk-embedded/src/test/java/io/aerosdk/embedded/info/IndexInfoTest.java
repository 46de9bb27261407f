package io.aerosdk.embedded.info;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import io.aerosdk.embedded.EmbeddedAerospike;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands about secondary indexes, in the words that were recorded of a real server. */
final class IndexInfoTest {
  private static final String AGE =
      "sindex-create:namespace=test;set=s;indexname=by-age;indexdata=age,NUMERIC";

  @SuppressWarnings("NullAway.Init") // set before each test
  private EmbeddedAerospike server;

  @SuppressWarnings("NullAway.Init") // set before each test
  private AerospikeClient client;

  @BeforeEach
  void start() {
    server = EmbeddedAerospike.builder().namespace("test").start();
    client = new AerospikeClient("127.0.0.1", server.port());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indexname=a | ERROR:20:missing 'namespace'",
        "namespace=test | ERROR:4:missing 'indexname'",
        "namespace=test;indexname=a;indexdata=n | ERROR:4:'indexdata' missing bin type",
        "namespace=test;indexname=a;indexdata=n,nope | ERROR:4:bad 'indexdata' bin type - must be "
            + "one of 'numeric', 'string', 'blob', 'geo2dsphere'",
        "namespace=test;indexname=a;indextype=MAPKEYS;indexdata=n,GEO2DSPHERE | ERROR:4:bad "
            + "'indexdata' bin type for 'indextype' 'mapkeys' - must be one of 'numeric', "
            + "'string', 'blob'",
        "namespace=test;indexname=a;indexdata=sixteen_letters_,numeric | ERROR:4:'indexdata' bin "
            + "name too long",
        "namespace=test;indexname=a;indexdata=,numeric | ERROR:4:'indexdata' missing bin name",
        "namespace=test;indexname=a;bin=n | ERROR:4:both 'indexdata' and 'type' are missing",
        "namespace=test;indexname=a;context=!!!;bin=x;type=numeric | ERROR:4:'context' invalid "
            + "base64",
        "namespace=test;indexname=a;context=kQU=;bin=x;type=numeric | ERROR:4:'context' invalid "
            + "cdt context",
        "namespace=test;indexname=a;exp=k1ECoW4=;type=string | ERROR:4:bad 'exp' - expression type "
            + "'numeric' does not match expected type 'string'",
        "namespace=test;indexname=a;exp=k1ECoW4=;bin=n;type=numeric | ERROR:4:both 'bin' and 'exp' "
            + "are specified",
        "namespace=nope;indexname=a;indexdata=n,numeric | ok",
        "ns=test;indexname=a b;indexdata=n,Numeric | ok",
      })
  void answersAsTheServerDoes(String parameters, String answer) {
    assertThat(ask("sindex-create:" + parameters)).isEqualTo(answer);
  }

  @Test
  void namesHaveAtMost63Letters() {
    String name = "x".repeat(63);
    assertThat(ask("sindex-create:namespace=test;indexname=" + name + ";indexdata=n,string"))
        .isEqualTo("ok");
    assertThat(ask("sindex-create:namespace=test;indexname=" + name + "x;indexdata=n,string"))
        .isEqualTo("ERROR:4:'indexname' value too long");
  }

  @Test
  void anIndexIsListedUntilItIsDropped() {
    assertThat(ask(AGE)).isEqualTo("ok");
    awaitLoaded("by-age");
    String line =
        "ns=test:indexname=by-age:set=s:bin=age:type=numeric:indextype=default:context=null:"
            + "exp=null:state=RW";
    assertThat(ask("sindex-list:namespace=test")).isEqualTo(line);
    assertThat(ask("sindex")).isEqualTo(line);
    assertThat(ask("sindex-exists:namespace=test;indexname=by-age")).isEqualTo("true");
    assertThat(ask("sindex-delete:namespace=test;indexname=by-age")).isEqualTo("ok");
    assertThat(ask("sindex-exists:namespace=test;indexname=by-age")).isEqualTo("false");
    assertThat(ask("sindex/test/by-age")).isEqualTo("ERROR:201:no index");
    assertThat(ask("sindex-list")).isEmpty();
  }

  @Test
  void aDefinitionHasOneName() {
    ask(AGE);
    assertThat(ask(AGE)).isEqualTo("ok");
    assertThat(ask(AGE.replace("by-age", "other"))).isEqualTo("ok");
    assertThat(ask("sindex-exists:namespace=test;indexname=by-age")).isEqualTo("false");
    assertThat(ask("sindex-exists:namespace=test;indexname=other")).isEqualTo("true");
    assertThat(ask("sindex-create:namespace=test;indexname=other;indexdata=age,NUMERIC"))
        .isEqualTo("ERROR:200:'indexname' already exists with different definition");
  }

  @Test
  void writesContextsAsWordsOrAsTheyCame() {
    ask("sindex-create:namespace=test;indexname=c;context=lBABIqIDaw==;bin=x;type=numeric");
    assertThat(ask("sindex-list:namespace=test"))
        .contains(":set=null:", ":context=[list_index(1), map_key(\"k\")]:");
    assertThat(ask("sindex-list:namespace=test;b64=true")).contains(":context=lBABIqIDaw==:");
  }

  @Test
  void countsWhatItHolds() {
    for (int i = 0; i < 20; i++) {
      client.put(null, new Key("test", "s", i), new Bin("age", i % 4), new Bin("other", i));
    }
    client.put(null, new Key("test", "s", 99), new Bin("age", "text"));
    ask(AGE);
    awaitLoaded("by-age");
    assertThat(ask("sindex-stat:ns=test;indexname=by-age"))
        .startsWith("entries=20;used_bytes=16777216;entries_per_bval=5;entries_per_rec=1;")
        .endsWith(";stat_gc_recs=0");
    client.delete(null, new Key("test", "s", 0));
    assertThat(ask("sindex-stat:ns=test;indexname=by-age")).startsWith("entries=19;");
    assertThat(ask("sets/test/s")).contains(":sindexes=1:");
  }

  @Test
  void aNamespaceHasAtMost256() {
    for (int i = 0; i < 256; i++) {
      assertThat(ask("sindex-create:namespace=test;indexname=i" + i + ";indexdata=b" + i + ",blob"))
          .isEqualTo("ok");
    }
    assertThat(ask(AGE)).startsWith("ERROR:206:");
    ask("sindex-delete:namespace=test;indexname=i7");
    assertThat(ask(AGE)).isEqualTo("ok");
  }

  private void awaitLoaded(String name) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!ask("sindex/test/" + name).contains("load_pct=100;")) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
    }
  }

  private String ask(String command) {
    return Info.request(null, client.getNodes()[0], command);
  }
}
