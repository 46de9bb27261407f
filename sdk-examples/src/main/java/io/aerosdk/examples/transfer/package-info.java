/** Money moves between two accounts, or it does not. */
@NullMarked
package io.aerosdk.examples.transfer;

import org.jspecify.annotations.NullMarked;
