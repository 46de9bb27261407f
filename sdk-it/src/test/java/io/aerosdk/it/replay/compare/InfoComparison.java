package io.aerosdk.it.replay.compare;

import static io.aerosdk.it.replay.compare.Excerpt.contrast;

import io.aerosdk.it.replay.transcript.CompareRule;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares replies to info commands: names must be the same, values are compared by the rule. */
final class InfoComparison {
  private static final Pattern ERROR =
      Pattern.compile(
          "^(ERROR|FAIL)(:(-?\\d*))?(:|$).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR = Pattern.compile("[;:\\n]");

  private static final Pattern NEW_LINE = Pattern.compile("\n");

  /** No record, no index. */
  private static final Set<String> NOT_THERE = Set.of("ERROR:2", "ERROR:201");

  private final Step step;

  InfoComparison(Step step) {
    this.step = step;
  }

  Verdict compare(Bytes actual) {
    List<Line> wanted = linesOf(step.reply());
    List<Line> got = linesOf(actual);
    List<String> wantedNames = wanted.stream().map(Line::name).toList();
    List<String> gotNames = got.stream().map(Line::name).toList();
    if (!wantedNames.equals(gotNames)) {
      return Verdict.differs(contrast("info names", wantedNames, gotNames));
    }
    Verdict inBytes = Verdict.SAME;
    for (int i = 0; i < wanted.size(); i++) {
      Verdict verdict = compareLine(wanted.get(i), got.get(i));
      if (!verdict.sameMeaning()) {
        return verdict;
      }
      inBytes = inBytes.sameBytes() ? verdict : inBytes;
    }
    return inBytes;
  }

  private Verdict compareLine(Line wanted, Line got) {
    String what = "info '" + wanted.name() + "'";
    if (wanted.equals(got)) {
      return Verdict.SAME;
    }
    if (wanted.value() == null || got.value() == null) {
      return Verdict.differs(contrast(what, wanted.describe(), got.describe()));
    }
    if (step.rule() == CompareRule.SETUP) {
      return compareSetup(what, wanted.value(), got.value());
    }
    Optional<String> wantedError = errorCode(wanted.value());
    // A recorded error may come from what was asked before, on a connection that was older.
    if (step.rule() == CompareRule.ANY && wantedError.isPresent()) {
      return Verdict.SAME;
    }
    if (!wantedError.equals(errorCode(got.value()))) {
      return Verdict.differs(contrast(what, wanted.value(), got.value()));
    }
    return wantedError.isPresent()
        ? Verdict.differsInBytes(contrast(what, wanted.value(), got.value()))
        : compareValue(what, wanted.value(), got.value());
  }

  /** A preparation may find nothing to remove, but it must not fail otherwise. */
  private static Verdict compareSetup(String what, String wanted, String got) {
    return errorCode(got).filter(code -> !NOT_THERE.contains(code)).isPresent()
        ? Verdict.differs(contrast(what, wanted, got))
        : Verdict.SAME;
  }

  private Verdict compareValue(String what, String wanted, String got) {
    return switch (step.rule()) {
      case ANY, SETUP -> Verdict.SAME;
      case POLL, REGEX -> compareMatch(what, wanted, got);
      case KEYS -> compareNames(what, namesIn(wanted), namesIn(got));
      case EXACT, COUNT, AGGR -> Verdict.differs(contrast(what, wanted, got));
    };
  }

  private Verdict compareMatch(String what, String wanted, String got) {
    Pattern match = step.match();
    if (match == null) {
      return Verdict.differs(contrast(what, wanted, got));
    }
    return match.matcher(got).find()
        ? Verdict.SAME
        : Verdict.differs(contrast(what, "a match of /" + match + "/", got));
  }

  private static Verdict compareNames(String what, Set<String> wanted, Set<String> got) {
    return wanted.equals(got)
        ? Verdict.SAME
        : Verdict.differs(contrast(what + " names", wanted, got));
  }

  private static Set<String> namesIn(String value) {
    return Arrays.stream(SEPARATOR.split(value, -1))
        .map(pair -> pair.split("=", -1)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The kind and the number of an error; its words are compared as bytes only. */
  private static Optional<String> errorCode(String value) {
    Matcher error = ERROR.matcher(value);
    return error.matches()
        ? Optional.of(
            error.group(1).toUpperCase(Locale.ROOT)
                + ":"
                + (error.group(3) == null ? "" : error.group(3)))
        : Optional.empty();
  }

  private static List<Line> linesOf(Bytes frames) {
    List<Line> lines = new ArrayList<>();
    for (Frame frame : Frame.split(frames)) {
      String text = frame.body().text(StandardCharsets.UTF_8);
      Arrays.stream(NEW_LINE.split(text))
          .filter(line -> !line.isEmpty())
          .map(Line::parse)
          .forEach(lines::add);
    }
    return lines;
  }

  private record Line(String name, @Nullable String value) {
    static Line parse(String line) {
      int tab = line.indexOf('\t');
      return tab < 0
          ? new Line(line, null)
          : new Line(line.substring(0, tab), line.substring(tab + 1));
    }

    String describe() {
      return value == null ? "no value" : "'" + value + "'";
    }
  }
}
