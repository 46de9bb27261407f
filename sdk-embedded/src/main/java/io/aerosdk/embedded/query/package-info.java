/**
 * Commands on many records that are not named one by one: queries by primary or secondary index,
 * jobs that change what a query finds, and the list of what runs.
 */
@NullMarked
package io.aerosdk.embedded.query;

import org.jspecify.annotations.NullMarked;
