/** Configuration files: reading, watching, and what a client takes from them. */
@NullMarked
package io.aerosdk.internal.behavior;

import org.jspecify.annotations.NullMarked;
