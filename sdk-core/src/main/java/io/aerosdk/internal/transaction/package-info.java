/** Transactions without I/O: their states and rules, when to try again, and what became of rows. */
@NullMarked
package io.aerosdk.internal.transaction;

import org.jspecify.annotations.NullMarked;
