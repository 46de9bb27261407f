@NullMarked
package io.aerosdk.embedded.expression;

import org.jspecify.annotations.NullMarked;
