/**
 * Blocking calls on one key that wait for the same node travel together, as one batch that one of
 * the waiting threads sends for all. There is no thread of its own, and no lock.
 */
@NullMarked
package io.aerosdk.sync.internal.coalesce;

import org.jspecify.annotations.NullMarked;
