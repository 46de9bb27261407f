/** Scenarios of indexes, users and roles. */
@NullMarked
package io.aerosdk.it.admin;

import org.jspecify.annotations.NullMarked;
