/** From the text of a filter to the tree of its meaning. */
@NullMarked
package io.aerosdk.internal.ael.syntax;

import org.jspecify.annotations.NullMarked;
