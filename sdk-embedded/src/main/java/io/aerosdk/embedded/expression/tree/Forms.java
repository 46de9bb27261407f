package io.aerosdk.embedded.expression.tree;

import org.jspecify.annotations.Nullable;

/** The operators by their codes. Immutable and thread-safe once filled. */
final class Forms {
  private static final int CODES = 128;

  private final @Nullable Form[] forms = new Form[CODES];

  private Forms() {}

  /** All operators. */
  static Forms standard() {
    Forms forms = new Forms();
    Comparisons.register(forms);
    Logic.register(forms);
    Numbers.register(forms);
    Bits.register(forms);
    Metadata.register(forms);
    RecordParts.register(forms);
    Matches.register(forms);
    Control.register(forms);
    Calls.register(forms);
    return forms;
  }

  void add(int code, Form form) {
    forms[code] = form;
  }

  /** The operator of a code; there must be one. */
  Form form(long code) {
    Form form = code >= 0 && code < CODES ? forms[(int) code] : null;
    if (form == null) {
      throw Operands.refused("no operator " + code);
    }
    return form;
  }
}
