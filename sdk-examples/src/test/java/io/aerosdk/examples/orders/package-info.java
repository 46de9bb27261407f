/** How users test with the embedded server. */
@NullMarked
package io.aerosdk.examples.orders;

import org.jspecify.annotations.NullMarked;
