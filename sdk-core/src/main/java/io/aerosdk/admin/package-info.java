/** Users, roles and privileges of a cluster with security. */
@NullMarked
package io.aerosdk.admin;

import org.jspecify.annotations.NullMarked;
