package io.aerosdk.internal.info;

import com.aerospike.client.util.Version;
import io.aerosdk.internal.wire.Errors.Call;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines to send to nodes, and how the answer is made of their replies. Immutable and thread-safe;
 * holds no I/O, so that every flavour can run it and a test can answer it.
 *
 * @param call what is being done, for messages
 * @param target which nodes
 * @param commands the lines for a node of that version, each without its line end
 * @param reader makes the answer from one reply per node, in the order of the nodes
 * @param <T> the answer
 */
public record InfoRequest<T>(
    Call call,
    Target target,
    Function<Version, List<String>> commands,
    Function<List<InfoReply>, T> reader) {

  /** One line for nodes of any version. */
  static <T> InfoRequest<T> of(
      Call call, Target target, String command, Function<List<InfoReply>, T> reader) {
    List<String> commands = List.of(command);
    return new InfoRequest<>(call, target, version -> commands, reader);
  }

  /** One line for one node. */
  static <T> InfoRequest<T> ofOne(Call call, String command, Function<InfoReply, T> reader) {
    return of(call, Target.ONE, command, replies -> reader.apply(replies.get(0)));
  }

  /** The same for another target. */
  public InfoRequest<T> to(Target other) {
    return new InfoRequest<>(call, other, commands, reader);
  }

  /**
   * Which nodes are asked.
   *
   * @param isAll whether all nodes
   * @param node the name of the only one; null for any or all
   */
  public record Target(boolean isAll, @Nullable String node) {
    /** Any one node. */
    public static final Target ONE = new Target(false, null);

    /** Every node. */
    public static final Target ALL = new Target(true, null);

    /** The node of that name. */
    public static Target of(String node) {
      return new Target(false, node);
    }
  }
}
