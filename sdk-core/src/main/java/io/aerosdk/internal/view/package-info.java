/** Reads what the official client knows of the cluster, and notices changes in it. */
@NullMarked
package io.aerosdk.internal.view;

import org.jspecify.annotations.NullMarked;
