package io.aerosdk.embedded.cdt.select;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a selector chose, in the orders in which the return types list them. Immutable
 * by agreement.
 */
public final class Selection {
  private final int size;
  private final int[] picks;
  private final boolean inverted;

  private int[] indexes;
  private @Nullable Run indexRun;
  private @Nullable Run rankRun;
  private int @Nullable [] ranks;
  private int @Nullable [] reversed;
  private @Nullable Ranking ranking;
  private boolean inSegments;
  private boolean ranksInSegments;
  private boolean ranksOneByOne;
  private boolean invertsToAll;

  private Selection(int size, int[] picks, boolean inverted) {
    this.size = size;
    this.picks = picks;
    this.indexes = picks;
    this.inverted = inverted;
  }

  /** A range of indexes. */
  public static Selection ofIndexes(int size, Run run) {
    Selection selection = new Selection(size, run.positions(), false);
    selection.indexRun = run;
    return selection;
  }

  /** A range of indexes in a sorted list, where it is a range of ranks as well. */
  public static Selection ofBoth(int size, Run run) {
    Selection selection = ofIndexes(size, run);
    selection.rankRun = run;
    return selection;
  }

  /** The elements of a range of ranks in a list, whose values come in the order of the picks. */
  public static Selection ofRanks(int size, Run run, int[] picks) {
    Selection selection = new Selection(size, picks, false);
    selection.rankRun = run;
    selection.indexes = picks.clone();
    Arrays.sort(selection.indexes);
    return selection;
  }

  /** The entries of a map with certain values, which are a range of ranks. */
  public static Selection ofValues(int size, Run run, int[] picks) {
    Selection selection = new Selection(size, picks, false);
    selection.rankRun = run;
    selection.invertsToAll = run.count() == 0;
    return selection;
  }

  /** A range of ranks in a map, told by rank. */
  public static Selection ofRanks(int size, Run run, Ranking ranking) {
    Selection selection = new Selection(size, ranking.elements(run.positions()), false);
    selection.rankRun = run;
    selection.ranking = ranking;
    return selection;
  }

  /** Elements of a list told one by one, with ranks in an order of their own. */
  public static Selection ofListed(int size, int[] picks, int[] ranks) {
    Selection selection = new Selection(size, picks, false);
    selection.ranks = ranks;
    return selection;
  }

  /** Positions in a sorted list, and what they are when counted from the other end. */
  public static Selection ofPositions(int size, int[] positions, int[] reversed) {
    Selection selection = ofListed(size, positions, positions);
    selection.reversed = reversed;
    return selection;
  }

  /** Entries of a map told one by one, with indexes and ranks in orders of their own. */
  public static Selection ofEntries(int size, int[] picks, int[] indexes, int @Nullable [] ranks) {
    Selection selection = new Selection(size, picks, false);
    selection.indexes = indexes;
    selection.ranks = ranks;
    return selection;
  }

  /** This selection, whose indexes from the other end come in segments when inverted. */
  public Selection inSegments() {
    inSegments = true;
    return this;
  }

  /** This selection, whose ranks from the other end come in segments when inverted. */
  public Selection withRanksInSegments() {
    ranksInSegments = true;
    return this;
  }

  /** This selection, whose ranks are told element by element when inverted or a range. */
  public Selection withRanksOneByOne() {
    ranksOneByOne = true;
    return this;
  }

  /** This selection, whose inversion is the range of all indexes if it chose nothing. */
  public Selection invertingToAll(boolean nothingChosen) {
    invertsToAll = nothingChosen;
    return this;
  }

  /** The selection of all the others. */
  public Selection inverted() {
    if (invertsToAll) {
      return ofIndexes(size, new Run(0, size));
    }
    Selection selection = new Selection(size, othersInOrder(), true);
    selection.indexRun = indexRun;
    selection.rankRun = rankRun;
    selection.ranks = ranks == null || ranksOneByOne ? null : without(ranks);
    selection.ranking = ranking;
    selection.inSegments = inSegments;
    selection.ranksInSegments = ranksInSegments;
    selection.ranksOneByOne = ranksOneByOne;
    return selection;
  }

  /** What is left of a map's ranks is told by rank as long as it is one range itself. */
  private int[] othersInOrder() {
    Run run = ranking == null ? null : rankRun;
    if (ranking == null || run == null) {
      return others();
    }
    boolean oneRange = run.count() == 0 || run.start() == 0 || run.end() == size;
    return oneRange ? ranking.elements(run.others(size)) : others();
  }

  /** The size of the container. */
  public int size() {
    return size;
  }

  /** The elements in the order of values and keys. */
  public int[] picks() {
    return picks;
  }

  /** The elements in the order of indexes. */
  public int[] indexes() {
    return indexes;
  }

  /** Set when the choice, before any inversion, was a range of indexes. */
  public @Nullable Run indexRun() {
    return indexRun;
  }

  /** Set when the choice, before any inversion, was a range of ranks. */
  public @Nullable Run rankRun() {
    return rankRun;
  }

  /** Set when the ranks have an order of their own. */
  public int @Nullable [] ranks() {
    return ranks;
  }

  /** Set when positions counted from the other end have an order of their own. */
  public int @Nullable [] reversed() {
    return reversed;
  }

  /** Whether these are the elements that the selector did not choose. */
  public boolean isInverted() {
    return inverted;
  }

  /** Whether ranks from the other end are told segment by segment, each ascending. */
  public boolean isRankedInSegments() {
    return ranksInSegments && inverted;
  }

  /** Whether indexes from the other end are told segment by segment, each ascending. */
  public boolean isInSegments() {
    return inSegments && inverted;
  }

  /**
   * Whether there are any. Elements chosen by their values or, in a list, their ranks answer, when
   * inverted, whether there was nothing to choose, and not whether others are left.
   */
  public boolean exists() {
    Run run = ranksOneByOne ? indexRun : indexRun == null && ranking == null ? rankRun : null;
    if (inverted && run != null) {
      return run.count() == 0;
    }
    return picks.length > 0;
  }

  /** Whether this range covers the whole container, so that its ranks are 0 and so on. */
  public boolean isWholeRange() {
    return (indexRun != null || rankRun != null) && !ranksOneByOne && isWhole();
  }

  /** Whether every element of the container is chosen. */
  public boolean isWhole() {
    return count() == size;
  }

  public boolean isEmpty() {
    return picks.length == 0;
  }

  /** How many elements were chosen, each counted once. */
  public int count() {
    return (int) Arrays.stream(picks).distinct().count();
  }

  /** In index order, the elements that are not chosen. */
  public int[] others() {
    return without(picks);
  }

  private int[] without(int[] positions) {
    boolean[] gone = new boolean[size];
    for (int position : positions) {
      gone[position] = true;
    }
    return IntStream.range(0, size).filter(i -> !gone[i]).toArray();
  }
}
