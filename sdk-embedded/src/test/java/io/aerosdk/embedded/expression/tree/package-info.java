@NullMarked
package io.aerosdk.embedded.expression.tree;

import org.jspecify.annotations.NullMarked;
