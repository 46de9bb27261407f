/** Writing tables: the same bins of many records, one row of values for each. */
@NullMarked
package io.aerosdk.command.table;

import org.jspecify.annotations.NullMarked;
