/** Calls that a server refused because the login of their connection had ended. */
@NullMarked
package io.aerosdk.internal.login;

import org.jspecify.annotations.NullMarked;
