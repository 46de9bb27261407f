/** How the blocking flavour runs commands; not for users. */
@NullMarked
package io.aerosdk.sync.internal;

import org.jspecify.annotations.NullMarked;
