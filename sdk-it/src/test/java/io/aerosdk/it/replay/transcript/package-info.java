/**
 * Recorded transcripts of a real server: what was sent, what came back, how to compare.
 *
 * <p>A file holds one JSON object a line, compressed with gzip: {@code id}, {@code area}, {@code
 * title} and the {@code steps} of a scenario, which share one connection. Requests and replies are
 * whole frames in base64.
 */
@NullMarked
package io.aerosdk.it.replay.transcript;

import org.jspecify.annotations.NullMarked;
