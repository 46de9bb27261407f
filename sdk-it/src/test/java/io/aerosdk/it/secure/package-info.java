/** TLS, logins and the ways to the nodes of a cluster. */
@NullMarked
package io.aerosdk.it.secure;

import org.jspecify.annotations.NullMarked;
