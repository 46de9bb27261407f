/** Scenarios of chains: prepared commands, tables, defaults, and what belongs to each key. */
@NullMarked
package io.aerosdk.it.chains;

import org.jspecify.annotations.NullMarked;
