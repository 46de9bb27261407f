package io.aerosdk.embedded;

import io.aerosdk.embedded.bit.BitCommands;
import io.aerosdk.embedded.cdt.CdtCommands;
import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.expression.ExpressionCommands;
import io.aerosdk.embedded.fault.Faults;
import io.aerosdk.embedded.hll.HllCommands;
import io.aerosdk.embedded.info.InfoCommands;
import io.aerosdk.embedded.info.Personality;
import io.aerosdk.embedded.protocol.FrameHandler;
import io.aerosdk.embedded.query.Aggregations;
import io.aerosdk.embedded.query.BackgroundCommands;
import io.aerosdk.embedded.query.QueryCommands;
import io.aerosdk.embedded.query.job.QueryJobs;
import io.aerosdk.embedded.security.ConnectionAccess;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.transaction.Transactions;
import io.aerosdk.embedded.udf.UdfRegistrar;
import io.aerosdk.embedded.udf.UdfRunner;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What nodes answer with: data, indexes and operations are the same for all, the list of queries is
 * each node's own. Thread-safe.
 */
final class NodeServices {
  private final Store store;
  private final ScheduledExecutorService background;
  private final SecondaryIndexes indexes;
  private final ExpressionCommands expressions;
  private final OperationTable operations;
  private final RecordCommands records;
  private final Transactions transactions;
  private final UdfRunner functions;
  private final UdfRegistrar modules;

  /**
   * @param transactions those of the store
   * @param background runs what no client waits for
   * @param functions runs user-defined functions
   * @param modules registers them
   */
  NodeServices(
      Store store,
      Transactions transactions,
      ScheduledExecutorService background,
      UdfRunner functions,
      UdfRegistrar modules) {
    this.transactions = transactions;
    this.functions = functions;
    this.modules = modules;
    this.store = store;
    this.background = background;
    this.indexes = new SecondaryIndexes(store, background);
    this.expressions = new ExpressionCommands(store.clock());
    this.operations = operations(expressions);
    this.records = new RecordCommands(operations, functions, transactions);
  }

  private static OperationTable operations(ExpressionCommands expressions) {
    OperationTable.Builder table = OperationTable.builder();
    CdtCommands.register(table, expressions::loopExpressions);
    BitCommands.register(table);
    HllCommands.register(table);
    expressions.register(table);
    return table.build();
  }

  /**
   * Answers what comes in at a node, whose list of queries begins empty.
   *
   * @param cluster where the node is
   * @param access what a connection may do; null for everything
   */
  FrameHandler.Factory of(
      Node node,
      Cluster cluster,
      Faults faults,
      Personality personality,
      Function<FrameHandler.Peer, @Nullable ConnectionAccess> access) {
    QueryJobs jobs = new QueryJobs(System::nanoTime);
    BackgroundCommands writes =
        new BackgroundCommands(records, expressions, indexes, jobs, node::isMaster, background);
    QueryCommands queries =
        new QueryCommands(
            operations,
            expressions,
            indexes,
            transactions,
            jobs,
            writes,
            new Aggregations(functions, indexes, node::isMaster, jobs, System::nanoTime),
            node::serves,
            System::nanoTime);
    DataCommands data =
        new DataCommands(store, new NodeRecords(node, records), queries, expressions);
    InfoCommands info =
        new InfoCommands(node, cluster, store, indexes, transactions, jobs, modules, personality);
    return peer ->
        new ClientSession(node.id(), faults, data, info, peer.address(), access.apply(peer));
  }
}
