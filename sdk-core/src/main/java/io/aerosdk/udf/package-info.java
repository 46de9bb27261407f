/** User-defined functions: modules of source text that the servers run on records. */
@NullMarked
package io.aerosdk.udf;

import org.jspecify.annotations.NullMarked;
