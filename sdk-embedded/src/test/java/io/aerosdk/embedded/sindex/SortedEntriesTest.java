package io.aerosdk.embedded.sindex;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.storage.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The entries behave as a sorted set of pairs, whatever comes and goes. */
final class SortedEntriesTest {
  private record Entry(long key, Digest digest) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::key)
          .thenComparing((a, b) -> Long.compareUnsigned(a.digest.high(), b.digest.high()))
          .thenComparing((a, b) -> Long.compareUnsigned(a.digest.middle(), b.digest.middle()))
          .thenComparing((a, b) -> Integer.compareUnsigned(a.digest.low(), b.digest.low()));

  private final Random random = new Random(4);
  private final SortedEntries entries = new SortedEntries();
  private final TreeSet<Entry> model = new TreeSet<>(ORDER);

  @Test
  void isASortedSet() {
    for (int step = 0; step < 25_000; step++) {
      boolean growing = step / 5_000 % 2 == 0;
      Entry entry = new Entry(random.nextInt(40) - 20, digest());
      if (random.nextInt(10) < (growing ? 8 : 2)) {
        assertThat(entries.add(entry.key, entry.digest)).isEqualTo(model.add(entry));
      } else {
        Entry near = model.ceiling(entry);
        Entry gone = near == null || random.nextInt(10) == 0 ? entry : near;
        assertThat(entries.remove(gone.key, gone.digest)).isEqualTo(model.remove(gone));
      }
      if (step % 1_000 == 999) {
        assertThat(all()).containsExactlyElementsOf(model);
      }
    }
    assertThat(model).hasSizeGreaterThan(EntryChunk.CAPACITY);
  }

  @Test
  void readsRangesInPages() {
    fill(3_000);
    for (int i = 0; i < 200; i++) {
      long from = random.nextInt(60) - 30L;
      long to = from + random.nextInt(20);
      assertThat(range(from, to))
          .containsExactlyElementsOf(
              model.stream().filter(entry -> entry.key >= from && entry.key <= to).toList());
    }
  }

  @Test
  void readsOnBehindAnEntryThatIsGone() {
    fill(2_000);
    for (int i = 0; i < 200; i++) {
      Entry cursor = new Entry(random.nextInt(40) - 20, digest());
      EntryPage page = new EntryPage();
      entries.readAfter(cursor.key, cursor.digest, 5, page);
      assertThat(contentOf(page))
          .containsExactlyElementsOf(
              model.tailSet(cursor, false).stream()
                  .filter(entry -> entry.key <= 5)
                  .limit(EntryPage.CAPACITY)
                  .toList());
    }
  }

  @Test
  void keysAndDigestsSortFromLowestToHighest() {
    Digest low = new Digest(1, 0, 0);
    Digest high = new Digest(-1, 0, 0);
    entries.add(Long.MAX_VALUE, low);
    entries.add(0, high);
    entries.add(0, low);
    entries.add(Long.MIN_VALUE, low);
    assertThat(all())
        .containsExactly(
            new Entry(Long.MIN_VALUE, low),
            new Entry(0, low),
            new Entry(0, high),
            new Entry(Long.MAX_VALUE, low));
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      Entry entry = new Entry(random.nextInt(40) - 20, digest());
      entries.add(entry.key, entry.digest);
      model.add(entry);
    }
  }

  private Digest digest() {
    return new Digest(random.nextInt(50) - 25, random.nextInt(4) - 2, random.nextInt(2) - 1);
  }

  private List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    entries.forEach((key, digest) -> all.add(new Entry(key, digest)));
    return all;
  }

  private List<Entry> range(long from, long to) {
    List<Entry> found = new ArrayList<>();
    EntryPage page = new EntryPage();
    entries.read(from, to, page);
    while (page.size() > 0) {
      found.addAll(contentOf(page));
      Entry last = found.get(found.size() - 1);
      page.clear();
      entries.readAfter(last.key, last.digest, to, page);
    }
    return found;
  }

  private static List<Entry> contentOf(EntryPage page) {
    List<Entry> content = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      content.add(new Entry(page.key(i), page.digest(i)));
    }
    return content;
  }
}
