@NullMarked
package io.aerosdk.embedded.udf;

import org.jspecify.annotations.NullMarked;
