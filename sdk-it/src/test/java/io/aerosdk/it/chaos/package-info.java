/** Readers and writers while nodes die and come back. */
@NullMarked
package io.aerosdk.it.chaos;

import org.jspecify.annotations.NullMarked;
