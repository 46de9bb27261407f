/** Transactions over several records, and what strong consistency asks of single ones. */
@NullMarked
package io.aerosdk.embedded.transaction;

import org.jspecify.annotations.NullMarked;
