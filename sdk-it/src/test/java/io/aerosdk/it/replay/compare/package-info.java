/**
 * Compares a reply with the recorded one in two grades: by meaning, and by bytes after masking what
 * no two runs share.
 */
@NullMarked
package io.aerosdk.it.replay.compare;

import org.jspecify.annotations.NullMarked;
