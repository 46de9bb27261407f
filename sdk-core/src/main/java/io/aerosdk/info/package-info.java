/** What the servers tell about themselves and their data. */
@NullMarked
package io.aerosdk.info;

import org.jspecify.annotations.NullMarked;
