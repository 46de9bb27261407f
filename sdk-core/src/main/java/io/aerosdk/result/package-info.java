/** What commands answer: streams of rows. */
@NullMarked
package io.aerosdk.result;

import org.jspecify.annotations.NullMarked;
