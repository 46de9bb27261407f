package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.Answer;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.MessageWriter;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.Store;

/** Answers messages about data: tells batches, queries and commands on one record apart. */
public final class DataCommands {
  private final Store store;
  private final RecordCommands records;

  /**
   * @param store the data
   * @param records commands on one record
   */
  public DataCommands(Store store, RecordCommands records) {
    this.store = store;
    this.records = records;
  }

  /** Answers one message, of which {@code body} is all after the frame header. */
  public Answer answer(byte[] body) {
    try {
      Request request = Request.parse(body);
      Namespace namespace = namespace(request);
      int digestLength = request.fields().length(FieldType.DIGEST);
      if (digestLength < 0) {
        throw new ServerException(ResultCode.UNSUPPORTED_FEATURE, "queries are not there yet");
      }
      return single(request, namespace, digestLength);
    } catch (ServerException e) {
      return status(e.resultCode());
    }
  }

  /** A message that carries nothing but a result code. */
  public static Answer status(int resultCode) {
    return out -> {
      new MessageWriter(out).status(resultCode, 0);
      return Answer.Next.DONE;
    };
  }

  private Namespace namespace(Request request) {
    Namespace namespace = store.namespace(request.fields().text(FieldType.NAMESPACE));
    if (namespace == null) {
      throw new ServerException(ResultCode.NAMESPACE, "no such namespace");
    }
    return namespace;
  }

  private Answer single(Request request, Namespace namespace, int digestLength) {
    Fields fields = request.fields();
    if (digestLength != Digest.SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "digest of " + digestLength + " bytes");
    }
    Digest digest = Digest.read(fields.body(), fields.start(FieldType.DIGEST));
    return out -> {
      MessageWriter writer = new MessageWriter(out);
      writer.openBlock();
      writer.begin();
      writer.end(records.execute(namespace, request, digest, writer));
      writer.closeBlock();
      return Answer.Next.DONE;
    };
  }
}
