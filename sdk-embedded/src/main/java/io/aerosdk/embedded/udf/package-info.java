/**
 * User-defined functions: modules, records as functions see them, and the engine that runs them.
 */
@NullMarked
package io.aerosdk.embedded.udf;

import org.jspecify.annotations.NullMarked;
