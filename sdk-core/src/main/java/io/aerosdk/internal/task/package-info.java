/** Waiting for what servers go on with after they answered. */
@NullMarked
package io.aerosdk.internal.task;

import org.jspecify.annotations.NullMarked;
