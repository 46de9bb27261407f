/** How answers become streams: the row rules and the streams over rows that are there. */
@NullMarked
package io.aerosdk.internal.stream;

import org.jspecify.annotations.NullMarked;
