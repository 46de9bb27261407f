/** The list of queries and background jobs that run or have ended, and what is known of each. */
@NullMarked
package io.aerosdk.embedded.query.job;

import org.jspecify.annotations.NullMarked;
