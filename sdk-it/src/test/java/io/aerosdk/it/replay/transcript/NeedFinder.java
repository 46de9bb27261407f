package io.aerosdk.it.replay.transcript;

import io.aerosdk.it.replay.wire.BatchRow;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageField;
import io.aerosdk.it.replay.wire.MessageOperation;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what a scenario needs by reading its requests. A request that cannot be read needs nothing:
 * every server must refuse it.
 *
 * <p>Not thread-safe; one finder per scenario.
 */
public final class NeedFinder {
  private static final int FILTER = 43;

  private final Set<Need> found = EnumSet.noneOf(Need.class);

  private NeedFinder() {}

  /** The needs of all steps; empty if plain values are enough. */
  public static Set<Need> needsOf(Scenario scenario) {
    NeedFinder finder = new NeedFinder();
    scenario.steps().forEach(step -> finder.request(step.request()));
    return Collections.unmodifiableSet(finder.found);
  }

  private void request(Bytes request) {
    try {
      for (Frame frame : Frame.split(request)) {
        if (frame.type() == Frame.INFO) {
          info(frame.body().text(StandardCharsets.UTF_8));
        } else if (frame.type() == Frame.MESSAGE) {
          message(Message.first(frame.body()));
        }
      }
    } catch (WireFormatException e) {
      return; // malformed on purpose: what was read before counts
    }
  }

  private void info(String commands) {
    for (String command : commands.split("\n", -1)) {
      if (command.startsWith("sindex")) {
        found.add(Need.SECONDARY_INDEX);
      } else if (command.startsWith("udf-")) {
        found.add(Need.UDF);
      }
    }
  }

  private void message(Message message) {
    fields(message.fields());
    operations(message.operations());
    boolean keyed =
        message.field(MessageField.DIGEST).isPresent()
            || message.field(MessageField.KEY).isPresent();
    if (!keyed && !message.header().isBatch() && message.header().isWrite()) {
      found.add(Need.BACKGROUND_JOBS);
    }
  }

  private void fields(List<MessageField> fields) {
    for (MessageField field : fields) {
      switch (field.type()) {
        case 21, 22, 23, 24, 26 -> found.add(Need.SECONDARY_INDEX);
        case 30, 31, 32, 33 -> found.add(Need.UDF);
        case FILTER -> found.add(Need.EXPRESSIONS);
        case MessageField.BATCH, MessageField.BATCH_WITH_SET -> batch(field.data());
        default -> {}
      }
    }
  }

  private void batch(Bytes rows) {
    for (BatchRow row : BatchRow.of(rows)) {
      fields(row.fields());
      operations(row.operations());
    }
  }

  private void operations(List<MessageOperation> operations) {
    for (MessageOperation operation : operations) {
      switch (operation.code()) {
        case 3, 4 -> found.add(Need.COLLECTIONS);
        case 7, 8 -> found.add(Need.EXPRESSIONS);
        case 12, 13 -> found.add(Need.BITS);
        case 15, 16 -> found.add(Need.HYPERLOGLOG);
        default -> {}
      }
    }
  }
}
