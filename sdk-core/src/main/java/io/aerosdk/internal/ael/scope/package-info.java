/**
 * What the nodes of a filter share: the values bound to it, the rules of types, and what is wrong
 * with it.
 */
@NullMarked
package io.aerosdk.internal.ael.scope;

import org.jspecify.annotations.NullMarked;
