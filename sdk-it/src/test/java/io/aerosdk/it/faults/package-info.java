/** What users see when servers and networks go wrong: retries, typed errors, doubt, deadlines. */
@NullMarked
package io.aerosdk.it.faults;

import org.jspecify.annotations.NullMarked;
