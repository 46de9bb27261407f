/** Shapes on the earth: reading GeoJSON, covering it with cells, telling what lies in what. */
@NullMarked
package io.aerosdk.embedded.geo;

import org.jspecify.annotations.NullMarked;
