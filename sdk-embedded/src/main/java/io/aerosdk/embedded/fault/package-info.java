/** Scripted faults: what goes wrong, when, how often. */
@NullMarked
package io.aerosdk.embedded.fault;

import org.jspecify.annotations.NullMarked;
