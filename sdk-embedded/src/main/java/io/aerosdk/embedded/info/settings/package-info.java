/** Settings that operators know from the server and that change nothing here. */
@NullMarked
package io.aerosdk.embedded.info.settings;

import org.jspecify.annotations.NullMarked;
