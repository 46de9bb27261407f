/** Translation between the SDK's commands and results and those of the official client. No I/O. */
@NullMarked
package io.aerosdk.internal.wire;

import org.jspecify.annotations.NullMarked;
