/**
 * Transactions: what others see, conflicts, ends, and what happens when replies or nodes are lost.
 */
@NullMarked
package io.aerosdk.it.transaction;

import org.jspecify.annotations.NullMarked;
