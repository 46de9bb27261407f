package io.aerosdk.embedded.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleItems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Runs scripts without a server, under tight limits. */
final class Scripts implements AutoCloseable {
  private static final UdfLimits LIMITS = new UdfLimits(Duration.ofMillis(300), 32L << 20);

  private final RecordClock clock = new RecordClock(InstantSource.system());
  private final UdfModules modules = new UdfModules();
  private final UdfEngine engine;
  private final UdfRegistrar registrar;

  Scripts() {
    this(LIMITS);
  }

  Scripts(UdfLimits limits) {
    engine = new UdfEngine(modules, limits, InstantSource.system());
    registrar = new UdfRegistrar(modules, engine);
  }

  UdfRegistrar registrar() {
    return registrar;
  }

  UdfEngine engine() {
    return engine;
  }

  /** Registers a module that must load. */
  void register(String name, String source) {
    assertThat(registrar.register(module(name, source))).isNull();
  }

  static UdfModule module(String name, String source) {
    return new UdfModule(name + ".lua", source.getBytes(StandardCharsets.UTF_8));
  }

  /** A record that is not there; {@code onCreate} runs when a function creates it. */
  UdfRecord absent(Runnable onCreate) {
    RecordEdit edit = new RecordEdit(new Digest(1, 2, 3), null, null);
    return UdfRecord.absent(
        edit,
        () -> {
          onCreate.run();
          return edit;
        },
        clock);
  }

  /** A record that can only be read, with that value of bin {@code n}. */
  UdfRecord record(int n) {
    RecordEdit edit = new RecordEdit(new Digest(1, 2, n), null, null);
    edit.put(BinName.of("n"), ParticleItems.particle(IntItem.of(n)));
    return UdfRecord.readOnly(edit, clock);
  }

  /** A record with bin {@code n} of 7. */
  UdfRecord record() {
    RecordEdit edit = new RecordEdit(new Digest(1, 2, 3), null, null);
    edit.put(BinName.of("n"), ParticleItems.particle(IntItem.of(7)));
    return UdfRecord.existing(edit, clock);
  }

  /** What the function {@code f} of a script ends with. */
  UdfOutcome run(String source, Item... arguments) {
    register("m", source);
    return engine.run(record(), "m", "f", ListItem.of(arguments));
  }

  /** The value of an expression over {@code rec} and arguments. */
  Item eval(String expression, Item... arguments) {
    UdfOutcome outcome = run("function f(rec, ...) return " + expression + " end", arguments);
    assertThat(outcome.succeeded()).as(() -> text(outcome)).isTrue();
    return outcome.value();
  }

  /** The text of a failure. */
  String failure(String source, Item... arguments) {
    UdfOutcome outcome = run(source, arguments);
    assertThat(outcome.succeeded()).isFalse();
    return text(outcome);
  }

  static String text(UdfOutcome outcome) {
    return outcome.value() instanceof BytesItem text
        ? new String(text.content(), StandardCharsets.UTF_8)
        : outcome.value().toString();
  }

  @Override
  public void close() {
    engine.close();
  }
}
