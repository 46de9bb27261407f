/** Short runnable programs, one topic each. */
@NullMarked
package io.aerosdk.examples;

import org.jspecify.annotations.NullMarked;
