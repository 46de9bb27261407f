package io.aerosdk.bench;

import io.aerosdk.bench.load.Flavour;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.load.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which cells run. Immutable.
 *
 * @param all in the order in which they run
 */
record CellChoice(List<Cell> all) {

  static CellChoice of(CommandLine line) {
    Pattern names = pattern(line.text("--cells", ""));
    boolean own =
        line.has("--workload")
            || line.has("--callers")
            || line.has("--batch-size")
            || line.has("--flavours")
            || line.has("--form");
    // A name that somebody asks for is found, also in a quick run.
    List<Cell> known = line.has("--quick") && !line.has("--cells") ? Cells.quick() : Cells.all();
    List<Cell> cells =
        (own ? own(line) : known)
            .stream().filter(cell -> names.matcher(cell.name()).find()).toList();
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("--cells matches no cell, got " + names);
    }
    return new CellChoice(cells);
  }

  private static List<Cell> own(CommandLine line) {
    Workload workload = Workload.parse(line.text("--workload", "RU,50"));
    int batch = line.count("--batch-size", 1, 1);
    Form form =
        batch > 1 ? Form.BATCH : line.words("--form", Form.class, List.of(Form.SHORTCUT)).get(0);
    List<Cell> cells = new ArrayList<>();
    List<Flavour> both = List.of(Flavour.SYNC, Flavour.ASYNC);
    for (Flavour flavour : line.words("--flavours", Flavour.class, both)) {
      for (Preset preset : Preset.ALL) {
        for (int callers : line.counts("--callers", List.of(32))) {
          cells.add(new PointCell(flavour, form, preset, workload, callers, batch));
        }
      }
    }
    return cells;
  }

  private static Pattern pattern(String value) {
    try {
      return Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "--cells must be a regular expression: " + e.getMessage(), e);
    }
  }
}
