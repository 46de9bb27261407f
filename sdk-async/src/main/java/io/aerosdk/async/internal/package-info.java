/** How the async flavour runs commands; not for users. */
@NullMarked
package io.aerosdk.async.internal;

import org.jspecify.annotations.NullMarked;
