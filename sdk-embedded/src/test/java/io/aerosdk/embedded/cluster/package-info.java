/** Tests of clusters. */
@NullMarked
package io.aerosdk.embedded.cluster;

import org.jspecify.annotations.NullMarked;
