package io.aerosdk.it.faults;

import com.aerospike.client.Key;
import com.aerospike.client.cluster.Partition;
import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.List;
import java.util.Map;

/**
 * A way to end a command. Before it the records 1, 2 and 3 of the set have n = 1; writes make it 2,
 * or delete the record, however often they are sent.
 */
enum Terminal {
  GET(false) {
    @Override
    void run(TestSession session, DataSet set) {
      session.get(set.id(1));
    }
  },
  FIND(false) {
    @Override
    void run(TestSession session, DataSet set) {
      if (session.find(set.id(1)).isEmpty()) {
        throw new AssertionError("The record is there, but was not found");
      }
    }
  },
  CONTAINS(false) {
    @Override
    void run(TestSession session, DataSet set) {
      if (!session.contains(set.id(1))) {
        throw new AssertionError("The record is there, but was not found");
      }
    }
  },
  PUT(true) {
    @Override
    void run(TestSession session, DataSet set) {
      session.put(set.id(1), Map.of("n", 2));
    }
  },
  READ_ONE(false) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.query(set.id(1)).execute(), 1);
    }
  },
  EXISTS_ONE(false) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.exists(set.id(1)).execute(), 1);
    }
  },
  UPSERT_ONE(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.upsert(set.id(1)).bin("n").setTo(2).execute(), 1);
    }
  },
  UPDATE_ONE(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.update(set.id(1)).bin("n").setTo(2).execute(), 1);
    }
  },
  TOUCH_ONE(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.touch(set.id(1)).execute(), 1);
    }
  },
  DELETE_ONE(true) {
    @Override
    void run(TestSession session, DataSet set) {
      session.delete(set.id(1)).execute().close();
    }
  },
  FUNCTION_ONE(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.executeUdf(set.id(1)).function("it_faults", "two").execute(), 1);
    }
  },
  FUNCTION_MANY(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.executeUdf(three(set)).function("it_faults", "two").execute(), 3);
    }
  },
  READ_MANY(false) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.query(three(set)).execute(), 3);
    }
  },
  WRITE_MANY(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.upsert(three(set)).bin("n").setTo(2).execute(), 3);
    }
  },
  MIXED(true) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(
          session.upsert(set.id(1)).bin("n").setTo(2).query(set.id(2)).touch(set.id(3)).execute(),
          3);
    }
  },
  QUERY(false) {
    @Override
    void run(TestSession session, DataSet set) {
      rows(session.query(set).execute(), 3);
    }
  },
  QUERY_PARTITION(false) {
    @Override
    void run(TestSession session, DataSet set) {
      int partition = Partition.getPartitionId(set.id(1).digest);
      rows(session.query(set).onPartitionRange(partition, partition + 1).execute(), 1);
    }
  };

  private final boolean writes;

  Terminal(boolean writes) {
    this.writes = writes;
  }

  /** Runs it to the end; throws what failed, be it the call or a row of its answer. */
  abstract void run(TestSession session, DataSet set);

  boolean writes() {
    return writes;
  }

  /** Whether the failure of one row can leave others done. */
  boolean isSeveralRequests() {
    return this == FUNCTION_MANY || this == READ_MANY || this == WRITE_MANY || this == MIXED;
  }

  boolean isQuery() {
    return this == QUERY || this == QUERY_PARTITION;
  }

  /** Whether it may travel with others. */
  boolean isOnOneKey() {
    return !isSeveralRequests() && !isQuery() && this != FUNCTION_ONE;
  }

  static List<Key> three(DataSet set) {
    return set.ids(1, 2, 3);
  }

  private static void rows(RecordStream stream, int expected) {
    List<RecordResult> rows;
    try (stream) {
      rows = stream.toList();
    }
    SdkException failure = null;
    for (RecordResult row : rows) {
      SdkException error = row.error().orElse(null);
      if (error != null && (failure == null || error.inDoubt())) {
        failure = error;
      }
    }
    if (failure != null) {
      throw failure;
    }
    if (rows.size() != expected) {
      throw new AssertionError("Expected " + expected + " rows without an error, got " + rows);
    }
  }
}
