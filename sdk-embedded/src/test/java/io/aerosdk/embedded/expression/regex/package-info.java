@NullMarked
package io.aerosdk.embedded.expression.regex;

import org.jspecify.annotations.NullMarked;
