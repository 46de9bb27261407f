package io.aerosdk.behavior;

/** A name in a watched file; the file sets its behaviour. Thread-safe. */
final class FileBehavior implements BehaviorSource {
  private volatile Behavior current;

  FileBehavior(Behavior first) {
    this.current = first;
  }

  @Override
  public Behavior current() {
    return current;
  }

  void become(Behavior next) {
    current = next;
  }

  /** The name. */
  @Override
  public String toString() {
    return "BehaviorSource[" + current.lineage() + "]";
  }
}
