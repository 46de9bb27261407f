/**
 * Calls on one key that wait for the same node travel together, as one batch. Everything here
 * belongs to one event loop, but for the way in.
 */
@NullMarked
package io.aerosdk.async.internal.coalesce;

import org.jspecify.annotations.NullMarked;
