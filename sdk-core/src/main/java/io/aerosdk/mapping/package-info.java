/** Records to Java values and back. */
@NullMarked
package io.aerosdk.mapping;

import org.jspecify.annotations.NullMarked;
