/** Tests of tables. */
@NullMarked
package io.aerosdk.command.table;

import org.jspecify.annotations.NullMarked;
