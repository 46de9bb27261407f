/** Filter expressions and the operations that read and write with expressions. */
@NullMarked
package io.aerosdk.embedded.expression;

import org.jspecify.annotations.NullMarked;
