package io.aerosdk.examples.guide;

import static io.aerosdk.command.cdt.CollectionFlags.noFail;
import static io.aerosdk.command.cdt.CollectionFlags.unique;

import com.aerospike.client.Record;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.SystemSettings;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.Condition;
import io.aerosdk.ael.Filters;
import io.aerosdk.ael.PreparedFilter;
import io.aerosdk.async.RecordPublisher;
import io.aerosdk.async.Session;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorFile;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.bin.BitResizeOption;
import io.aerosdk.command.bin.HllConfig;
import io.aerosdk.command.bin.WriteFromOption;
import io.aerosdk.command.cdt.selection.ListReturn;
import io.aerosdk.error.GenerationException;
import io.aerosdk.error.SdkException;
import io.aerosdk.mapping.BinName;
import io.aerosdk.mapping.JavaRecordMapper;
import io.aerosdk.mapping.RecordMapper;
import io.aerosdk.mapping.UserKey;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The code of the guide, a method for each section. */
final class Guide {
  private final DataSet users = DataSet.of("test", "users");

  void connecting() {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.parse("db1:3000,db2:3000")
            .withNativeCredentials("app", System.getenv("DB_PASSWORD"))
            .usingServicesAlternate()
            .withIpMap(Map.of("10.0.0.1", "3.72.54.187"))
            .preferringRacks(1, 2);
    try (SyncClient client = SyncClient.connect(cluster)) {
      System.out.println(client.isConnected());
    }
    // end
  }

  ClusterDefinition tls() {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.of("db.internal", 4333)
            .withTlsConfigOf()
            .tlsName("myTlsName")
            .caFile(Path.of("ca.pem"))
            .clientCertFile(Path.of("client.pem"))
            .clientKeyFile(Path.of("client.key"))
            .done();
    // end
    return cluster;
  }

  ClusterDefinition pools() {
    // snippet
    ClusterDefinition cluster =
        ClusterDefinition.parse("db1:3000")
            .withSystemSettings(
                SystemSettings.DEFAULT.minConnectionsPerNode(10).maxConnectionsPerNode(200));
    // end
    return cluster;
  }

  void shortcuts(SyncSession session) {
    // snippet
    session.put(users.id(1), Map.of("name", "Alice", "age", 28));
    Record alice = session.get(users.id(1)); // RecordNotFoundException if there is none
    session.find(users.id(2)).ifPresent(bob -> System.out.println(bob.bins));
    if (session.contains(users.id(1))) {
      System.out.println(alice.getString("name"));
    }
    // end
  }

  void writing(SyncSession session) {
    // snippet
    session.insert(users.id(3)).put(Map.of("name", "Grace", "visits", 0)).execute();
    session
        .update(users.id(3))
        .bin("visits")
        .add(1)
        .bin("title")
        .setTo("Dr")
        .expireRecordAfter(Duration.ofDays(30))
        .execute();
    session.touch(users.id(3)).neverExpire().execute();
    session.delete(users.ids(1, 2, 3)).execute();
    // end
  }

  void specialBins(SyncSession session) {
    // snippet
    session
        .upsert(users.id(1))
        .bin("friends")
        .hll()
        .add(List.of("Bob", "Grace"), HllConfig.of(12))
        .bin("flags")
        .bits()
        .resize(8, BitResizeOption.GROW_ONLY)
        .bin("flags")
        .bits()
        .setInt(3, 1, 1)
        .bin("total")
        .upsertFrom(Exp.add(Exp.intBin("a"), Exp.intBin("b")), WriteFromOption.IGNORE_EVAL_FAILURE)
        .execute();
    RecordResult counts =
        session
            .query(users.id(1))
            .bin("friends")
            .hll()
            .getCount()
            .bin("flags")
            .bits()
            .count(0, 64)
            .execute()
            .firstOrThrow();
    System.out.println(counts.getLong("friends") + " " + counts.getLong("flags"));
    // end
  }

  long results(SyncSession session) {
    // snippet
    RecordResult row =
        session
            .update(users.id(1))
            .bin("visits")
            .add(1)
            .bin("visits")
            .get()
            .execute()
            .firstOrThrow();
    long visits = row.results("visits").get(1).getLong();
    // end
    return visits;
  }

  // snippet
  record Person(@UserKey long id, @BinName("name") String fullName, Optional<Instant> born) {}

  // end

  boolean mapping(SyncSession session) {
    // snippet
    JavaRecordMapper<Person> people = RecordMapper.ofRecord(Person.class);
    session
        .upsert(users.id(7))
        .put(people.toBins(new Person(7, "Alice", Optional.empty())))
        .execute();
    Person alice = session.query(users.id(7)).execute().firstOrThrow().as(people);
    List<Person> everybody = session.query(users).execute().toList(people);
    // end
    return everybody.contains(alice);
  }

  void chains(SyncSession session) {
    // snippet
    RecordStream rows =
        session
            .upsert(users.id(1))
            .bin("visits")
            .add(1)
            .delete(users.id(2))
            .query(users.id(3))
            .bins("name", "age")
            .execute();
    // end
    rows.close();
  }

  void generation(SyncSession session) {
    // snippet
    Record before = session.get(users.id(1));
    try {
      session
          .update(users.id(1))
          .bin("age")
          .setTo(before.getInt("age") + 1)
          .ensureGenerationIs(before.generation)
          .execute();
    } catch (GenerationException changed) {
      System.out.println("Somebody was faster: read it again.");
    }
    // end
  }

  void conditions(SyncSession session) {
    // snippet
    session
        .update(users.ids(1, 2, 3))
        .where(Exp.gt(Exp.intBin("age"), Exp.val(30)))
        .bin("senior")
        .setTo(true)
        .execute();
    // end
  }

  void rows(SyncSession session) {
    // snippet
    RecordStream rows = session.query(users.ids(1, 2, 99)).includeMissingKeys().execute();
    for (RecordResult row : rows) {
      System.out.println(row.index() + ": " + row.findRecord().map(found -> found.bins));
    }
    List<RecordResult> failures =
        session.insert(users.ids(1, 2)).bin("name").setTo("new").execute().failures();
    // end
    System.out.println(failures);
  }

  void lists(SyncSession session) {
    // snippet
    session
        .upsert(users.id(1))
        .bin("profile")
        .onMapKey("address", MapOrder.KEY_ORDERED)
        .onMapKey("city")
        .setTo("Oslo")
        .bin("scores")
        .list()
        .appendItems(List.of(310, 95, 270))
        .bin("tags")
        .list()
        .append("new", unique(), noFail())
        .execute();
    session
        .query(users.ids(1, 2))
        .bin("profile")
        .onMapKey("address")
        .onMapKey("city")
        .getValues()
        .bin("scores")
        .onListRankRange(-3, 3) // the three largest
        .getValues()
        .execute();
    session
        .update(users.id(1))
        .bin("scores")
        .onListValueRange(100, null)
        .removeAllOthers()
        .bin("tags")
        .onListValue("old")
        .remove(ListReturn.COUNT)
        .execute();
    // end
  }

  void errors(SyncSession session) {
    // snippet
    session.insert(users.ids(1, 2)).bin("a").setTo(1).execute(ErrorStrategy.THROW);
    session
        .insert(users.ids(1, 2))
        .bin("a")
        .setTo(1)
        .execute((key, index, error) -> System.out.println(index + ": " + error.getMessage()));
    // end
  }

  void inDoubt(SyncSession session) {
    // snippet
    try {
      session.upsert(users.id(1)).bin("visits").add(1).execute();
    } catch (SdkException failed) {
      if (failed.inDoubt()) {
        System.out.println("It may have been written: read before writing again.");
      }
    }
    // end
  }

  void queries(SyncSession session) {
    // snippet
    try (RecordStream rows = session.query(users).bins("name").limit(100).execute()) {
      rows.forEach(row -> System.out.println(row.record().getString("name")));
    }
    // end
  }

  CompletionStage<Void> publisher(Session session) {
    // snippet
    RecordPublisher rows = session.query(users).execute();
    return rows.forEach(row -> System.out.println(row.record().bins));
    // end
  }

  Behavior behaviors() {
    // snippet
    Behavior checkout =
        Behavior.READ_FAST.deriveWithChanges(
            "checkout",
            c ->
                c.totalTimeout(Duration.ofMillis(300))
                    .reads(r -> r.socketTimeout(Duration.ofMillis(50)).maxRetries(3))
                    .writesBatch(w -> w.maxConcurrentNodes(0)));
    System.out.println(checkout.explain());
    // end
    return checkout;
  }

  Record manyCalls(SyncClient client) {
    // snippet
    SyncSession busy = client.createSession(Behavior.HIGH_THROUGHPUT);
    Record user = busy.get(users.id(1));
    // end
    return user;
  }

  void behaviorFile(SyncClient client) {
    // snippet
    try (BehaviorFile file = BehaviorFile.watch(Path.of("/etc/shop/sdk.yaml"))) {
      SyncSession session = client.createSession(file.get("checkout"));
      session.put(users.id(1), Map.of("name", "Alice"));
    }
    // end
  }

  List<SyncSession> behaviorsByName(SyncClient client) {
    // snippet
    SyncSession session = client.createSession("checkout");
    SyncSession other = client.createSession();
    // end
    return List.of(session, other);
  }

  void filters(SyncSession session) {
    // snippet
    String filter = "$.age > ?0 and $.address.city == ?1";
    try (RecordStream rows = session.query(users).where(filter, 25, "Oslo").execute()) {
      rows.forEach(row -> System.out.println(row.record().bins));
    }
    // end
  }

  Map.Entry<Expression, Condition> preparedFilters() {
    // snippet
    PreparedFilter adults = Ael.prepare("$.age >= ?0 and $.country == ?1");
    Expression inNorway = adults.bind(18, "NO"); // for the official client
    Condition inJapan = adults.with(20, "JP"); // for where(…)
    // end
    return Map.entry(inNorway, inJapan);
  }

  void typedFilters(SyncSession session) {
    // snippet
    Condition british = Filters.bin("age").greaterThan(25).and(Filters.bin("country").is("UK"));
    Condition osloers = Filters.bin("address").key("city").is("Oslo");
    List<RecordResult> rows = session.query(users).where(british.or(osloers)).execute().toList();
    // end
    System.out.println(rows);
  }

  void indexChoice(SyncSession session) {
    // snippet
    session.index(users).onBin("age").named("users_age").numeric().create().waitUntilComplete();
    DatasetQuery<RecordStream, QueryPlan> query =
        session.query(users).where("$.age > ?0 and $.country == ?1", 25, "UK");
    System.out.println(query.explain());
    // end
  }

  void indexHint(SyncSession session) {
    // snippet
    QueryHint hint = QueryHint.index("users_age").withDuration(QueryDuration.SHORT);
    session.query(users).where("$.age > 25 and $.country == 'UK'").withHint(hint).execute();
    // end
  }
}
