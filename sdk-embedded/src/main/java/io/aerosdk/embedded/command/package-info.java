/**
 * Commands on data: single records, batches and queries, and the seam for families of operations.
 */
@NullMarked
package io.aerosdk.embedded.command;

import org.jspecify.annotations.NullMarked;
