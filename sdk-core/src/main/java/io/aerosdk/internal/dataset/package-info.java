/** How far a query over a set has come, in this process and from one to another. */
@NullMarked
package io.aerosdk.internal.dataset;

import org.jspecify.annotations.NullMarked;
