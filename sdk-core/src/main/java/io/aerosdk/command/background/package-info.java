/** Changes to all records of a set, done by the servers in the background. */
@NullMarked
package io.aerosdk.command.background;

import org.jspecify.annotations.NullMarked;
