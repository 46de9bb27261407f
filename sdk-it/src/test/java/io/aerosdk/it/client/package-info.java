/** Clients: connecting, many calls at once, closing, and what that leaves behind. */
@NullMarked
package io.aerosdk.it.client;

import org.jspecify.annotations.NullMarked;
