/** Calls that are sent again if their login was refused; not for users. */
@NullMarked
package io.aerosdk.async.internal.resend;

import org.jspecify.annotations.NullMarked;
