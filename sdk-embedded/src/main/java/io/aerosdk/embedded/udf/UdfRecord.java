package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Particle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record while a function works on it. Creating, updating and removing change it for the function
 * alone; who runs the function stores what is left in the end, as one write. Not thread-safe; use
 * from one thread.
 */
public final class UdfRecord {
  /** What {@link #create}, {@link #update} and {@link #remove} give when all is well. */
  public static final int OK = 0;

  private static final int EXISTS = 1;
  private static final int ABSENT = 1;
  private static final int NOT_FOUND = -2;
  private static final int REFUSED = -1;

  private final RecordClock clock;
  private final @Nullable Supplier<RecordEdit> creator;
  private RecordView view;
  private @Nullable RecordEdit edit;
  private boolean exists;
  private boolean changed;
  private @Nullable Integer ttl;
  private @Nullable ServerException failure;

  private UdfRecord(
      RecordClock clock,
      RecordView view,
      @Nullable RecordEdit edit,
      @Nullable Supplier<RecordEdit> creator) {
    this.clock = clock;
    this.view = view;
    this.edit = edit;
    this.creator = creator;
    this.exists = creator == null;
  }

  /** A record that is there. */
  public static UdfRecord existing(RecordEdit edit, RecordClock clock) {
    return new UdfRecord(clock, edit, edit, null);
  }

  /**
   * A record that is not there.
   *
   * @param empty what it looks like
   * @param creator makes the record to be stored when the function creates it
   */
  public static UdfRecord absent(
      RecordView empty, Supplier<RecordEdit> creator, RecordClock clock) {
    return new UdfRecord(clock, empty, null, creator);
  }

  /** A record that can be looked at only. */
  public static UdfRecord readOnly(RecordView view, RecordClock clock) {
    return new UdfRecord(clock, view, null, null);
  }

  /** What the function left of the record, or null if it was not there and was never created. */
  public @Nullable RecordEdit edit() {
    return edit;
  }

  /** The record as it is now. */
  public RecordView view() {
    return view;
  }

  /** Whether there is anything to store. */
  public boolean changed() {
    return changed;
  }

  /** Whether the record is there now. */
  public boolean exists() {
    return exists;
  }

  /** The time to live that the function asked for, or null if it did not. */
  public @Nullable Integer ttl() {
    return ttl;
  }

  /** What forbids to create the record, or null. */
  public @Nullable ServerException failure() {
    return failure;
  }

  /** Seconds that the record has left; 0 for one that does not expire. */
  public long remainingSeconds() {
    return view.voidTime() == 0 ? 0 : Math.max(0, view.voidTime() - clock.seconds());
  }

  /** Creates the record, empty for now; {@link #OK} or why not. */
  public int create() {
    if (exists) {
      return creator == null && edit == null ? REFUSED : EXISTS;
    }
    try {
      if (edit == null && creator != null) {
        edit = creator.get();
        view = edit;
      }
    } catch (ServerException e) {
      failure = e;
      return REFUSED;
    }
    exists = true;
    changed = true;
    return OK;
  }

  /** Makes ready for changes; {@link #OK} or why not. */
  public int update() {
    if (!exists) {
      return NOT_FOUND;
    }
    if (edit == null) {
      return REFUSED;
    }
    changed = true;
    return OK;
  }

  /** Removes the record; {@link #OK} or why not. */
  public int remove() {
    if (!exists) {
      return ABSENT;
    }
    if (edit == null) {
      return REFUSED;
    }
    edit.clear();
    exists = false;
    changed = true;
    return OK;
  }

  /** Sets a bin, or removes it; names that no bin can have are ignored. */
  public void put(BinName name, @Nullable Particle value) {
    if (edit == null || !name.isLegal()) {
      return;
    }
    if (value == null) {
      edit.remove(name);
    } else {
      edit.put(name, value);
    }
  }

  /** Asks for a time to live, in the special values of the protocol. */
  public void ttl(int seconds) {
    ttl = seconds;
  }

  /** Stores the record without its key from now on. */
  public void dropKey() {
    if (edit != null) {
      edit.dropKey();
    }
  }
}
