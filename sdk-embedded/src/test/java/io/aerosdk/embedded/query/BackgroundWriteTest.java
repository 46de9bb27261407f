package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.command.CommandFilter;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.command.RecordCommands;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.MessageFlags;
import io.aerosdk.embedded.protocol.Request;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.Transactions;
import io.aerosdk.embedded.udf.UdfOutcome;
import io.aerosdk.embedded.udf.UdfRecord;
import io.aerosdk.embedded.udf.UdfRunner;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a job with a function does to a record that others change at the same time. */
final class BackgroundWriteTest {
  private static final BinName SEEN = BinName.of("seen");
  private static final Particle YES = Particle.of(ParticleType.BOOL, new byte[] {1});

  private final ManualClock time = new ManualClock();
  private final RecordClock clock = new RecordClock(time);
  private final Store store = new Store(List.of(NamespaceConfig.of("test")), clock, false);
  private final Namespace namespace = Objects.requireNonNull(store.namespace("test"));
  private final StoredRecord found = write(0);
  private Runnable meanwhile = () -> {};
  private int calls;

  @Test
  void theFunctionChangesTheRecord() {
    assertThat(apply(found)).isEqualTo(ResultCode.OK);
    StoredRecord now = Objects.requireNonNull(namespace.find(found.digest()));
    assertThat(now.binCount()).isEqualTo(2);
    assertThat(now.binName(1)).isEqualTo(SEEN);
    assertThat(now.generation()).isEqualTo(2);
  }

  @Test
  void aRecordThatHasGoneStaysAway() {
    namespace.remove(found);
    assertThat(apply(found)).isEqualTo(ResultCode.NOT_FOUND);
    assertThat(namespace.objects()).isZero();
    assertThat(calls).isZero();
  }

  @Test
  void aRecordThatHasExpiredStaysAway() {
    StoredRecord expiring = write(clock.seconds() + 10);
    time.advance(Duration.ofSeconds(11));
    assertThat(apply(expiring)).isEqualTo(ResultCode.NOT_FOUND);
    assertThat(calls).isZero();
  }

  @Test
  void aRecordThatGoesWhileTheFunctionRunsStaysAway() {
    meanwhile = () -> namespace.remove(found);
    assertThat(apply(found)).isEqualTo(ResultCode.NOT_FOUND);
    assertThat(namespace.objects()).isZero();
    assertThat(calls).isEqualTo(1);
  }

  private int apply(StoredRecord record) {
    RecordCommands records =
        new RecordCommands(
            OperationTable.builder().build(), new Creating(), new Transactions(store));
    return BackgroundWrite.ofFunction(records, namespace, job()).apply(record, CommandFilter.NONE);
  }

  private StoredRecord write(int voidTime) {
    RecordEdit edit =
        new RecordEdit(new Digest(voidTime, 1, 0), null, namespace.setForWriting("s"));
    edit.put(BinName.of("a"), YES);
    return namespace.commit(edit, voidTime);
  }

  private static Request job() {
    ByteBuf out = Unpooled.buffer();
    field(out, FieldType.UDF_PACKAGE, "m".getBytes(StandardCharsets.US_ASCII));
    field(out, FieldType.UDF_FUNCTION, "f".getBytes(StandardCharsets.US_ASCII));
    field(out, FieldType.UDF_ARGUMENTS, new byte[0]);
    byte[] bytes = ByteBufUtil.getBytes(out);
    return new Request(
        0,
        MessageFlags.WRITE,
        0,
        0,
        0,
        0,
        0,
        false,
        Request.fields(new Cursor(bytes, 0, bytes.length), 3),
        List.of());
  }

  private static void field(ByteBuf out, int id, byte[] data) {
    out.writeInt(data.length + 1).writeByte(id).writeBytes(data);
  }

  /** A function that creates the record if it is not there, and sets a bin. */
  private final class Creating implements UdfRunner {
    @Override
    public UdfOutcome run(UdfRecord record, String module, String function, ListItem arguments) {
      calls++;
      meanwhile.run();
      meanwhile = () -> {};
      assertThat(module + "." + function).isEqualTo("m.f");
      if (record.exists()) {
        record.update();
      } else {
        record.create();
      }
      record.put(SEEN, YES);
      return UdfOutcome.success(Atom.NIL);
    }

    @Override
    public UdfOutcome aggregate(
        Iterator<UdfRecord> records,
        String module,
        String function,
        ListItem arguments,
        Consumer<Item> results) {
      throw new UnsupportedOperationException("jobs do not aggregate");
    }
  }
}
