/** An Aerospike-protocol server inside the JVM, for development and tests. */
@NullMarked
package io.aerosdk.embedded;

import org.jspecify.annotations.NullMarked;
