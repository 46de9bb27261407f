/** Expressions built into trees: what the operators require of their arguments and what they do. */
@NullMarked
package io.aerosdk.embedded.expression.tree;

import org.jspecify.annotations.NullMarked;
