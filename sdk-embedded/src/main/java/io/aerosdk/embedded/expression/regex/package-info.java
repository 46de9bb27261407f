/** POSIX regular expressions over bytes, matched in linear time. */
@NullMarked
package io.aerosdk.embedded.expression.regex;

import org.jspecify.annotations.NullMarked;
