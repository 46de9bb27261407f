/**
 * Secondary indexes: what they hold of a record, sorted by value, and how queries look it up. Kept
 * up to date by the namespace's {@link io.aerosdk.embedded.storage.RecordObserver}.
 */
@NullMarked
package io.aerosdk.embedded.sindex;

import org.jspecify.annotations.NullMarked;
