/** What a node tells about itself and about who owns which partition. */
@NullMarked
package io.aerosdk.embedded.cluster;

import org.jspecify.annotations.NullMarked;
