/**
 * Steps of the bin language for sketches (HyperLogLog), bits, and values that the server computes.
 */
@NullMarked
package io.aerosdk.command.bin;

import org.jspecify.annotations.NullMarked;
