package io.aerosdk.it.replay;

import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.util.List;

/** Knows where a reply of several messages ends. */
final class ReplyEnd {
  private ReplyEnd() {}

  /** Whether nothing comes after this frame; bytes that cannot be read end a reply as well. */
  static boolean isIn(Frame frame, boolean batch) {
    if (frame.type() != Frame.MESSAGE) {
      return true;
    }
    try {
      List<Message> messages = Message.allIn(frame);
      return !messages.isEmpty()
          && (messages.get(messages.size() - 1).isLast() || (!batch && isRefusal(messages)));
    } catch (WireFormatException e) {
      return true;
    }
  }

  /** A query that cannot start is answered by one bare message without the LAST flag. */
  private static boolean isRefusal(List<Message> messages) {
    Message only = messages.get(0);
    return messages.size() == 1
        && only.resultCode() != 0
        && !only.isPartitionDone()
        && only.fields().isEmpty()
        && only.operations().isEmpty();
  }
}
