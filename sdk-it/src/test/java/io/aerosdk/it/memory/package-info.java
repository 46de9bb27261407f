/** What the client holds in memory while somebody reads the rows of a big query. */
@NullMarked
package io.aerosdk.it.memory;

import org.jspecify.annotations.NullMarked;
