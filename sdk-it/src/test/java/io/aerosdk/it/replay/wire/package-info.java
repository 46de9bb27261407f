/**
 * Just enough of the wire protocol to read recorded requests and replies: frames, messages,
 * particles.
 *
 * <p>Written apart from the embedded server on purpose: a misreading there must not repeat itself
 * in the reader that judges it.
 */
@NullMarked
package io.aerosdk.it.replay.wire;

import org.jspecify.annotations.NullMarked;
