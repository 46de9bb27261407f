/** Background jobs in the client's terms. */
@NullMarked
package io.aerosdk.internal.background;

import org.jspecify.annotations.NullMarked;
