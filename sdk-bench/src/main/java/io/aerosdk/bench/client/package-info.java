/** The two clients that are compared, each behind the same calls. */
@NullMarked
package io.aerosdk.bench.client;

import org.jspecify.annotations.NullMarked;
