package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.error.ConfigurationException;
import io.aerosdk.internal.wire.CommandPolicies;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file changes, those who have its behaviours see it; a bad one changes nothing. */
class BehaviorFileTest {
  private static final Duration INTERVAL = Duration.ofMillis(10);
  private static final Key KEY = new Key("test", "set", 1);

  private final RecordedLog log = new RecordedLog();
  private final Path folder;

  BehaviorFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private BehaviorFile watch(Path path) {
    return BehaviorFile.watch(path, INTERVAL, log.logger());
  }

  private static String checkout(int millis) {
    return "behaviors: {checkout: {all_operations: {abandon_call_after: %dms}}}\n"
        .formatted(millis);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sdk.yaml"), text);
  }

  /** As careful programs and editors do it. */
  private void replace(String text) throws IOException {
    Path fresh = Files.writeString(folder.resolve("sdk.yaml.new"), text);
    Files.move(
        fresh,
        folder.resolve("sdk.yaml"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static long limit(BehaviorSource source) {
    return source.current().settings(OpKind.READ, OpShape.POINT, Mode.AP).totalTimeout().toMillis();
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadline).as("within 20 s").isNegative();
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void rewrittenInPlace() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource checkout = file.get("checkout");
      assertThat(limit(checkout)).isEqualTo(100);
      write(checkout(200));
      until(() -> limit(checkout) == 200);
      assertThat(file.behaviors().get("checkout")).isSameAs(checkout.current());
      assertThat(file.get("checkout")).isSameAs(checkout);
    }
  }

  @Test
  void replacedAtOnceWithTheSameSizeAndTime() throws IOException {
    Path path = write(checkout(100));
    var time = Files.getLastModifiedTime(path);
    try (BehaviorFile file = watch(path)) {
      Path fresh = Files.writeString(folder.resolve("new"), checkout(300));
      Files.setLastModifiedTime(fresh, time);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      until(() -> limit(file.get("checkout")) == 300);
    }
  }

  /** A ConfigMap: sdk.yaml -> ..data/sdk.yaml, ..data -> ..1, where the second link is replaced. */
  @Test
  void swappedBySymbolicLinks() throws IOException {
    Path first = Files.createDirectory(folder.resolve("..1"));
    Path second = Files.createDirectory(folder.resolve("..2"));
    Files.writeString(first.resolve("sdk.yaml"), checkout(100));
    Files.writeString(second.resolve("sdk.yaml"), checkout(400));
    Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
    Path path = Files.createSymbolicLink(folder.resolve("sdk.yaml"), Path.of("..data", "sdk.yaml"));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource checkout = file.get("checkout");
      assertThat(limit(checkout)).isEqualTo(100);
      Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2"));
      Files.move(link, data, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(first.resolve("sdk.yaml"));
      until(() -> limit(checkout) == 400);
    }
  }

  @Test
  void goneAndBack() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource checkout = file.get("checkout");
      Files.delete(path);
      until(() -> log.has("does not exist"));
      assertThat(limit(checkout)).isEqualTo(100);
      replace(checkout(500));
      until(() -> limit(checkout) == 500 && log.has("read again"));
      assertThat(log.lines())
          .containsExactly(
              "error: " + path + ": does not exist; what was read last stays in force",
              "info: " + path + ": can be read again",
              "info: "
                  + path
                  + ": read again; behaviours [DEFAULT, READ_FAST, STRICTLY_CONSISTENT,"
                  + " FAST_RACK_AWARE, HIGH_THROUGHPUT, checkout]");
    }
  }

  @Test
  void aBadFileChangesNothingAndTheNextGoodOneCounts() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource checkout = file.get("checkout");
      Behaviors before = file.behaviors();
      replace("behaviors: {checkout: {all_operations: {abandon_call_after: soon}}}");
      until(() -> log.has("abandon_call_after"));
      assertThat(file.behaviors()).isSameAs(before);
      assertThat(limit(checkout)).isEqualTo(100);
      replace("behaviors: [");
      until(() -> log.has("not YAML"));
      replace(checkout(600));
      until(() -> limit(checkout) == 600 && log.has("read again"));
      assertThat(log.lines()).as("each once").hasSize(3);
      assertThat(log.lines().get(0))
          .startsWith("error: " + path + ":1:61: abandon_call_after must be a time")
          .endsWith("got soon; what was read last stays in force");
    }
  }

  @Test
  void aBehaviorThatIsNoLongerThereStaysWithThoseWhoHaveIt() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource checkout = file.get("checkout");
      replace("behaviors: {other: }");
      until(() -> file.behaviors().find("other").isPresent());
      assertThat(limit(checkout)).isEqualTo(100);
      until(() -> log.has("behaviour checkout is no longer there"));
      assertThatThrownBy(() -> file.get("chekout")).hasMessageContaining("other");
      replace(checkout(700));
      until(() -> limit(checkout) == 700);
    }
  }

  @Test
  void derivedInCodeFromAFile() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource patient =
          file.get("checkout").deriveWithChanges("patient", c -> c.maxRetries(17));
      Behavior first = patient.current();
      assertThat(patient.current()).isSameAs(first);
      replace(checkout(200));
      until(() -> limit(patient) == 200);
      ResolvedSettings now =
          patient.current().settings(OpKind.WRITE_RETRYABLE, OpShape.POINT, Mode.SC);
      assertThat(now.maxRetries()).isEqualTo(17);
      assertThat(patient.current().name()).isEqualTo("patient");
      assertThat(limit(first)).as("a behaviour itself never changes").isEqualTo(100);
    }
    BehaviorSource own = () -> Behavior.DEFAULT;
    assertThatThrownBy(() -> own.deriveWithChanges(" ", c -> {}))
        .hasMessage("name must not be blank, got \" \"");
  }

  @Test
  void behaviorsMadeInCodeStandOnTheDefaultOfTheFile() throws IOException {
    Path path = write("behaviors: {DEFAULT: {all_operations: {abandon_call_after: 1s}}}");
    Behavior inCode = Behavior.DEFAULT.deriveWithChanges("inCode", c -> c.maxRetries(3));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource here = file.withDefaultOf(inCode);
      BehaviorSource plain = file.withDefaultOf(Behavior.DEFAULT);
      assertThat(limit(here)).isEqualTo(1000);
      assertThat(limit(plain)).isEqualTo(1000);
      assertThat(limit(file.withDefaultOf(Behavior.READ_FAST))).isEqualTo(200);
      assertThat(limit(inCode)).isEqualTo(30_000);
      Behavior ofFile = file.behaviors().get("READ_FAST");
      assertThat(file.withDefaultOf(ofFile).current()).isSameAs(ofFile);
      replace("behaviors: {DEFAULT: {all_operations: {abandon_call_after: 2s}}}");
      until(() -> limit(here) == 2000 && limit(plain) == 2000);
      assertThat(here.current().name()).isEqualTo("inCode");
      assertThat(here.current().settings(OpKind.READ, OpShape.POINT, Mode.AP).maxRetries())
          .isEqualTo(3);
    }
  }

  @Test
  void policiesOfALiveSessionChangeAndAreOtherwiseShared() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      CommandPolicies policies = new CommandPolicies(file.get("checkout"), namespace -> Mode.AP);
      CommandPolicies before = policies.snapshot();
      assertThat(policies.read(KEY)).isSameAs(policies.read(KEY)).isSameAs(before.read(KEY));
      assertThat(policies.read(KEY).totalTimeout).isEqualTo(100);
      replace(checkout(200));
      until(() -> policies.read(KEY).totalTimeout == 200);
      assertThat(policies.read(KEY)).isSameAs(policies.read(KEY));
      assertThat(policies.upsert(KEY).totalTimeout).isEqualTo(200);
      assertThat(before.read(KEY).totalTimeout).as("a snapshot stays").isEqualTo(100);
      assertThat(policies.snapshot()).isSameAs(policies.snapshot()).isNotSameAs(before);
    }
  }

  @Test
  void aThousandReloads() throws IOException {
    Path path = write(checkout(1));
    Set<Thread> before = threads();
    try (BehaviorFile file = BehaviorFile.watch(path, Duration.ofMillis(1), log.logger())) {
      BehaviorSource checkout = file.get("checkout");
      BehaviorSource derived = checkout.deriveWithChanges("derived", c -> c.maxRetries(1));
      CommandPolicies policies = new CommandPolicies(derived, namespace -> Mode.AP);
      for (int i = 2; i <= 1001; i++) {
        int millis = i;
        replace(checkout(millis) + "# a name of its own\n".repeat(i % 3));
        until(() -> policies.read(KEY).totalTimeout == millis);
      }
      Set<Thread> during = threads();
      during.removeAll(before);
      assertThat(during).singleElement().satisfies(it -> assertThat(it.isDaemon()).isTrue());
      assertThat(file.get("checkout")).isSameAs(checkout);
      assertThat(checkout.current().lineage()).isEqualTo("checkout < DEFAULT");
    }
    Set<Thread> after = threads();
    after.removeAll(before);
    assertThat(after).isEmpty();
  }

  @Test
  void whatWasReadEarlierIsGarbage() throws IOException {
    Path path = write(checkout(100));
    try (BehaviorFile file = watch(path)) {
      BehaviorSource derived = file.get("checkout").deriveWithChanges("derived", c -> {});
      CommandPolicies policies = new CommandPolicies(derived, namespace -> Mode.AP);
      WeakReference<Behaviors> allOfThem = new WeakReference<>(file.behaviors());
      WeakReference<Behavior> first = new WeakReference<>(derived.current());
      replace(checkout(200));
      until(() -> policies.read(KEY).totalTimeout == 200);
      until(
          () -> {
            System.gc();
            return allOfThem.refersTo(null) && first.refersTo(null);
          });
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("aerosdk-config"))
        .collect(Collectors.toSet());
  }

  @Test
  void aFileThatIsBadAtTheStartThrowsAndLeavesNoThread() throws IOException {
    Path path = write("behaviors: []\n");
    Set<Thread> before = threads();
    assertThatThrownBy(() -> BehaviorFile.watch(path))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(path + ":1:12: behaviors must be a mapping");
    assertThat(threads()).isEqualTo(before);
  }

  @Test
  void closedTwiceAndUsableAfterwards() throws IOException {
    BehaviorFile file = BehaviorFile.watch(write(checkout(100)));
    BehaviorSource checkout = file.get("checkout");
    file.close();
    file.close();
    assertThat(limit(checkout)).isEqualTo(100);
    try (BehaviorFile again = watch(write(checkout(800)))) {
      assertThat(limit(again.get("checkout"))).isEqualTo(800);
    }
    assertThat(limit(checkout)).isEqualTo(100);
  }

  @Test
  void relativePaths() {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
    assertThatThrownBy(() -> BehaviorFile.watch(relative.resolve("none.yaml")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith("does not exist");
  }
}
