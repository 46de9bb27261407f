@NullMarked
package io.aerosdk.internal.login;

import org.jspecify.annotations.NullMarked;
