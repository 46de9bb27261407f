/** The async client. */
@NullMarked
package io.aerosdk.async;

import org.jspecify.annotations.NullMarked;
