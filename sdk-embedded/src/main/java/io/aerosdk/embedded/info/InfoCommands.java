package io.aerosdk.embedded.info;

import io.aerosdk.embedded.cluster.Cluster;
import io.aerosdk.embedded.cluster.Node;
import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.query.job.QueryJobs;
import io.aerosdk.embedded.security.ConnectionAccess;
import io.aerosdk.embedded.sindex.SecondaryIndexes;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.transaction.Transactions;
import io.aerosdk.embedded.udf.UdfRegistrar;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers requests of the info protocol, one line for each command. Thread-safe. */
public final class InfoCommands {
  private static final int MAX_NAME = 31;

  private final Map<String, InfoCommand> commands = new HashMap<>();
  private final UserAgents agents = new UserAgents();
  private final boolean enterprise;

  /**
   * @param node the node that answers
   * @param cluster where it is
   * @param store the data it tells about
   * @param indexes the indexes on that data
   * @param transactions the transactions on that data
   * @param jobs the queries that run
   * @param modules registers Lua modules
   */
  public InfoCommands(
      Node node,
      Cluster cluster,
      Store store,
      SecondaryIndexes indexes,
      Transactions transactions,
      QueryJobs jobs,
      UdfRegistrar modules,
      Personality personality) {
    enterprise = personality.isEnterprise();
    new NodeInfo(node, store, personality).register(commands);
    new ClusterInfo(node, cluster, store).register(commands);
    new NamespaceInfo(node, cluster, store, indexes, transactions).register(commands);
    new AgentInfo(agents).register(commands);
    new TruncateInfo(store).register(commands);
    new ConfigInfo(node, store, personality).register(commands);
    new IndexInfo(store, indexes).register(commands);
    new JobInfo(jobs).register(commands);
    new ModuleInfo(modules).register(commands);
    EnterpriseInfo.register(commands);
    if (personality.isEnterprise()) {
      new RackInfo(node, store).register(commands);
      new RosterInfo(node, cluster, store).register(commands);
      new TlsInfo(node).register(commands);
    }
  }

  /**
   * What the commands of one connection share.
   *
   * @param access what the connection may do; null for everything
   */
  public InfoSession newSession(@Nullable ConnectionAccess access) {
    return new InfoSession(agents, access);
  }

  /** Whether the server is one of Enterprise Edition. */
  public boolean isEnterprise() {
    return enterprise;
  }

  /** Answers one request, of which {@code body} is all after the frame header. */
  public Answer answer(byte[] body, InfoSession session) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return new Answer() {
      @Override
      public Next write(ByteBuf out) {
        new MessageWriter(out).text(answer(text, session));
        return Next.DONE;
      }

      @Override
      public boolean isLong() {
        return true;
      }
    };
  }

  String answer(String request, InfoSession session) {
    if (!session.isAuthenticated()) {
      return InfoException.text(ResultCode.NOT_AUTHENTICATED, "not authenticated") + "\n";
    }
    StringBuilder reply = new StringBuilder();
    int start = 0;
    // A last line without an end is not a command.
    for (int end = request.indexOf('\n'); end >= 0; end = request.indexOf('\n', start)) {
      String command = request.substring(start, end);
      reply.append(command).append('\t').append(run(command, session)).append('\n');
      start = end + 1;
    }
    return reply.toString();
  }

  private String run(String text, InfoSession session) {
    InfoRequest request = InfoRequest.parse(text, session);
    InfoCommand command = request.name().length() > MAX_NAME ? null : commands.get(request.name());
    if (command == null) {
      return InfoException.text(ResultCode.PARAMETER, "unrecognized command");
    }
    try {
      session.check(request);
      return command.answer(request);
    } catch (InfoException e) {
      return e.text();
    }
  }
}
