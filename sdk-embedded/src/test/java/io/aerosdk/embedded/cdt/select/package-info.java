@NullMarked
package io.aerosdk.embedded.cdt.select;

import org.jspecify.annotations.NullMarked;
