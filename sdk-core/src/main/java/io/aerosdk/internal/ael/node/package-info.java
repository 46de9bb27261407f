/**
 * The meaning of a filter as an immutable tree. A node knows its place in the text; once it is
 * typed, also its type and its form as an expression of the client.
 */
@NullMarked
package io.aerosdk.internal.ael.node;

import org.jspecify.annotations.NullMarked;
