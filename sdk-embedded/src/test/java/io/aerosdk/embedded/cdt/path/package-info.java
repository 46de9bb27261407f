@NullMarked
package io.aerosdk.embedded.cdt.path;

import org.jspecify.annotations.NullMarked;
