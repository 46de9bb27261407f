/** Requests of the security protocol, run by the official client. */
@NullMarked
package io.aerosdk.internal.admin;

import org.jspecify.annotations.NullMarked;
