/** What building commands costs, without a server. */
@NullMarked
package io.aerosdk.bench.jmh;

import org.jspecify.annotations.NullMarked;
