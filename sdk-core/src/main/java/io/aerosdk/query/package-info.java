/**
 * Which secondary index answers a filter: what is known of the indexes, hints, and the plan that
 * comes of both.
 */
@NullMarked
package io.aerosdk.query;

import org.jspecify.annotations.NullMarked;
