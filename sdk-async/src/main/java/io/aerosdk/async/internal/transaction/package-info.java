/** Transactions on the event loops. */
@NullMarked
package io.aerosdk.async.internal.transaction;

import org.jspecify.annotations.NullMarked;
