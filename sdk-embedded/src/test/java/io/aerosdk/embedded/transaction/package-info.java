@NullMarked
package io.aerosdk.embedded.transaction;

import org.jspecify.annotations.NullMarked;
