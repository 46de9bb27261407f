/** TLS and mutual TLS for the SDK. */
@NullMarked
package io.aerosdk.tls;

import org.jspecify.annotations.NullMarked;
