/** The nouns of page one: data sets, cluster definitions and their parts. */
@NullMarked
package io.aerosdk;

import org.jspecify.annotations.NullMarked;
