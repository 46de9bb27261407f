/**
 * Replays recorded transcripts of a real server against the embedded one, or against any other.
 *
 * <p>To add an area: put its file into the test resources under {@code transcripts}, and a row into
 * the table of {@code TranscriptReplayIT}.
 */
@NullMarked
package io.aerosdk.it.replay;

import org.jspecify.annotations.NullMarked;
