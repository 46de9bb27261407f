package io.aerosdk.command.cdt.path;

import com.aerospike.client.cdt.CTX;
import io.aerosdk.command.cdt.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a collection that a step selected.
 *
 * @param holder the collection
 * @param selector which of its elements
 * @param reading the level for a step into the element, if it reads; null if there is no such step
 * @param writing the level for a step into the element, if it writes, which may create it
 */
record Selected<S>(
    Place<S> holder, Selector selector, @Nullable CTX reading, @Nullable CTX writing) {

  /** Elements without a way on. */
  Selected(Place<S> holder, Selector selector) {
    this(holder, selector, null, null);
  }

  /** An element that has to be there if a step leads into it. */
  Selected(Place<S> holder, Selector selector, CTX level) {
    this(holder, selector, level, level);
  }

  S read(int returnType) {
    return holder.add(selector.read().make(holder.bin(), returnType, holder.reading()));
  }

  S remove(int returnType) {
    return holder.add(selector.remove().make(holder.bin(), returnType, holder.writing()));
  }

  /** The element as the collection for the next step. */
  Place<S> asHolder() {
    return holder.into(Objects.requireNonNull(reading), Objects.requireNonNull(writing));
  }
}
