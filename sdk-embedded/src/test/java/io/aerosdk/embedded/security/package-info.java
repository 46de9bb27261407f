/** Tests of users, roles and TLS. */
@NullMarked
package io.aerosdk.embedded.security;

import org.jspecify.annotations.NullMarked;
