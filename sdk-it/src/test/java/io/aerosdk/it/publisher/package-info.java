/** The Reactive Streams rules, as their own test kit checks them. */
@NullMarked
package io.aerosdk.it.publisher;

import org.jspecify.annotations.NullMarked;
