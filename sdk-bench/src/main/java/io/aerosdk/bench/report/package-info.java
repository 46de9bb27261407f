/** What came out, for people and as files. */
@NullMarked
package io.aerosdk.bench.report;

import org.jspecify.annotations.NullMarked;
