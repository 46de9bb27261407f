@NullMarked
package io.aerosdk.embedded;

import org.jspecify.annotations.NullMarked;
