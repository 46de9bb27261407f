package io.aerosdk.embedded.geo;

import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2CellUnion;
import com.google.common.geometry.S2Projections;
import com.google.common.geometry.S2Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Covers one region with cells. Does what the library's own coverer does, but settles ties between
 * cells of the same priority as the server's does, for the cells are part of a bin's bytes. Use
 * from one thread.
 */
final class CellCovering {
  private static final int MAX_CELLS = 12;
  private static final int MAX_LEVEL = 20;
  private static final int CHILDREN = 4;

  private final S2Region region;
  private final TieHeap<Candidate> open = new TieHeap<>();
  private final ArrayList<S2CellId> covering = new ArrayList<>();

  private CellCovering(S2Region region) {
    this.region = region;
  }

  /** The cells that cover the region, in order of their ids. */
  static List<S2CellId> of(S2Region region) {
    CellCovering covering = new CellCovering(region);
    covering.start();
    covering.refine();
    S2CellUnion union = new S2CellUnion();
    union.initFromCellIds(covering.covering);
    return List.copyOf(union.cellIds());
  }

  /** A cell that the region touches, and those of its children that it touches. */
  private static final class Candidate {
    private final S2Cell cell;
    private final List<Candidate> children = new ArrayList<>();
    private boolean done;

    Candidate(S2Cell cell, boolean done) {
      this.cell = cell;
      this.done = done;
    }
  }

  private void start() {
    S2Cap bound = region.getCapBound();
    if (bound.isEmpty()) {
      return;
    }
    int level = S2Projections.PROJ.minWidth.getMaxLevel(2 * bound.angle().radians());
    level = Math.min(level, Math.min(MAX_LEVEL, S2CellId.MAX_LEVEL - 1));
    List<S2CellId> first = new ArrayList<>();
    if (level > 0) {
      S2CellId.fromPoint(bound.axis()).getVertexNeighbors(level, first);
    } else {
      for (int face = 0; face < 6; face++) {
        first.add(S2CellId.fromFacePosLevel(face, 0, 0));
      }
    }
    first.forEach(id -> add(candidate(new S2Cell(id))));
  }

  private void refine() {
    while (!open.isEmpty()) {
      Candidate candidate = open.pop();
      int cells = covering.size() + open.size() + candidate.children.size();
      if (candidate.children.size() == 1 || cells <= MAX_CELLS) {
        candidate.children.forEach(this::add);
      } else {
        candidate.done = true;
        add(candidate);
      }
    }
  }

  private @Nullable Candidate candidate(S2Cell cell) {
    if (!region.mayIntersect(cell)) {
      return null;
    }
    return new Candidate(cell, cell.level() >= MAX_LEVEL || region.contains(cell));
  }

  private void add(@Nullable Candidate candidate) {
    if (candidate == null) {
      return;
    }
    int doneChildren = candidate.done ? 0 : expand(candidate);
    if (candidate.done || doneChildren == CHILDREN) {
      covering.add(candidate.cell.id());
    } else if (!candidate.children.isEmpty()) {
      int level = candidate.cell.level();
      int children = candidate.children.size();
      open.push(-((((level << 2) + children) << 2) + doneChildren), candidate);
    }
  }

  private int expand(Candidate candidate) {
    int done = 0;
    S2CellId id = candidate.cell.id().childBegin();
    for (int i = 0; i < CHILDREN; i++, id = id.next()) {
      Candidate child = candidate(new S2Cell(id));
      if (child != null) {
        candidate.children.add(child);
        done += child.done ? 1 : 0;
      }
    }
    return done;
  }
}
