/** Commands on many records in one message, row by row. */
@NullMarked
package io.aerosdk.embedded.batch;

import org.jspecify.annotations.NullMarked;
