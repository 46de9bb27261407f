/** Secondary indexes: what they are made of, creating and dropping them. */
@NullMarked
package io.aerosdk.index;

import org.jspecify.annotations.NullMarked;
