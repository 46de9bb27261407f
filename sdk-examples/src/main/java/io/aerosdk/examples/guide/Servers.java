package io.aerosdk.examples.guide;

import io.aerosdk.DataSet;
import io.aerosdk.sync.SyncSession;
import io.aerosdk.udf.UdfModule;
import java.time.Duration;

/** What is asked of the servers themselves. */
final class Servers {
  private Servers() {}

  static void functions(SyncSession session, DataSet users) {
    // snippet
    UdfModule counters =
        UdfModule.ofSource(
            "counters.lua",
            """
            function bump(rec, by)
              rec.n = (rec.n or 0) + by
              if aerospike:exists(rec) then aerospike:update(rec) else aerospike:create(rec) end
              return rec.n
            end
            """);
    session.registerUdf(counters).waitUntilComplete();

    session
        .executeUdf(users.ids(1, 2))
        .function("counters", "bump")
        .passing(5)
        .execute()
        .forEach(row -> System.out.println(row.udfResult()));
    // end
  }

  static void indexes(SyncSession session, DataSet users) {
    // snippet
    session
        .index(users)
        .onBin("age")
        .named("users_age")
        .numeric()
        .create()
        .waitUntilComplete(Duration.ofMinutes(5));
    session.listIndexes(users).forEach(System.out::println);
    session.dropIndex(users, "users_age");
    // end
  }

  static void info(SyncSession session, DataSet users) {
    // snippet
    System.out.println(session.info().builds());
    session
        .info()
        .namespaceDetails("test")
        .ifPresent(test -> System.out.println(test.objects() + " records"));
    System.out.println(session.info().infoOnAllNodes("statistics"));
    session.truncate(users);
    // end
  }
}
