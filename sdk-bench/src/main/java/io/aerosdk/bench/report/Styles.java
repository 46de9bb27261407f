package io.aerosdk.bench.report;

/** Classes of colours: the same client has the same colour everywhere. */
final class Styles {
  static final String PLAIN = "plain";
  static final String OURS = "ours";
  static final String OTHER = "other";

  private Styles() {}

  /** Ours, by preset. */
  static String of(String preset) {
    return preset.isEmpty() ? OURS : OTHER;
  }
}
