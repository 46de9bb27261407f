/** The text commands of the info protocol. */
@NullMarked
package io.aerosdk.embedded.info;

import org.jspecify.annotations.NullMarked;
