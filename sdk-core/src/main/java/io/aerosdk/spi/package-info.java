/** What can be plugged in: found with {@link java.util.ServiceLoader}. */
@NullMarked
package io.aerosdk.spi;

import org.jspecify.annotations.NullMarked;
