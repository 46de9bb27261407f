/** Path operations: selecting, replacing and removing elements at any depth by expressions. */
@NullMarked
package io.aerosdk.embedded.cdt.path;

import org.jspecify.annotations.NullMarked;
