/** Users, roles, logins, and what each may do. */
@NullMarked
package io.aerosdk.embedded.security;

import org.jspecify.annotations.NullMarked;
