/** What is asked of both clients: records, values, actions and their mix. */
@NullMarked
package io.aerosdk.bench.load;

import org.jspecify.annotations.NullMarked;
