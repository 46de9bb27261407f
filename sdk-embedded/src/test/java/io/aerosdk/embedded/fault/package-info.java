/** Tests of faults. */
@NullMarked
package io.aerosdk.embedded.fault;

import org.jspecify.annotations.NullMarked;
