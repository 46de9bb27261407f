@NullMarked
package io.aerosdk.embedded.query;

import org.jspecify.annotations.NullMarked;
