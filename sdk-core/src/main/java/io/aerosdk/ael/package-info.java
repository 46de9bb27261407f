/**
 * Filters as text: {@code $.age > 25 and $.country == 'UK'}.
 *
 * <p>{@link io.aerosdk.ael.Ael} compiles a text to an expression of the client; {@link
 * io.aerosdk.ael.PreparedFilter} is read once and bound to values often.
 */
@NullMarked
package io.aerosdk.ael;

import org.jspecify.annotations.NullMarked;
