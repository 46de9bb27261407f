/** Tests with JUnit 5 on the embedded server. */
@NullMarked
package io.aerosdk.junit;

import org.jspecify.annotations.NullMarked;
