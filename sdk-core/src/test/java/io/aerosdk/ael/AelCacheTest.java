package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AelCacheTest {

  @Test
  void readsATextOnce() {
    AelCache cache = new AelCache(10);
    PreparedFilter first = cache.prepare("$.a == ?0");
    assertThat(cache.prepare(new String("$.a == ?0"))).isSameAs(first);
    assertThat(cache.compile("$.a == ?0", 5)).isEqualTo(Ael.compile("$.a == 5"));
    assertThat(cache.compile("$.a == 5")).isSameAs(cache.compile("$.a == 5"));
  }

  @Test
  void isBounded() {
    AelCache cache = new AelCache(3);
    IntStream.range(0, 100).forEach(i -> cache.prepare("$.a == " + i));
    assertThat(cache.size()).isEqualTo(3);
    assertThat(cache.prepare("$.a == 99")).isSameAs(cache.prepare("$.a == 99"));
  }

  @Test
  void keepsWhatIsUsed() {
    AelCache cache = new AelCache(3);
    PreparedFilter used = cache.prepare("$.used == 1");
    for (int i = 0; i < 100; i++) {
      cache.prepare("$.a == " + i);
      assertThat(cache.prepare("$.used == 1")).isSameAs(used);
    }
  }

  @Test
  void doesNotKeepLongTextsOrErrors() {
    AelCache cache = new AelCache(3);
    String text = "$.s == '" + "x".repeat(10_000) + "'";
    assertThat(cache.compile(text)).isEqualTo(Ael.compile(text));
    assertThatThrownBy(() -> cache.prepare("$.")).isInstanceOf(AelException.class);
    assertThat(cache.size()).isZero();
  }

  @Test
  void refusesNoCapacity() {
    assertThatThrownBy(() -> new AelCache(0)).hasMessage("capacity must be at least 1, got 0");
  }

  @Test
  void isSharedByThreads() throws Exception {
    AelCache cache = new AelCache(7);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> right =
          IntStream.range(0, 4)
              .mapToObj(seed -> threads.submit(() -> hammer(cache, seed)))
              .toList();
      for (Future<Boolean> each : right) {
        assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(cache.size()).isLessThanOrEqualTo(7);
  }

  private static boolean hammer(AelCache cache, int seed) {
    for (int i = 0; i < 3_000; i++) {
      int bin = (i * 31 + seed) % 20;
      if (!cache.compile("$.b" + bin + " == ?0", i).equals(Ael.compile("$.b" + bin + " == " + i))) {
        return false;
      }
    }
    return true;
  }
}
