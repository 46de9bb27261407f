/**
 * Values as the server stores and orders them: particles and the msgpack dialect inside lists and
 * maps.
 */
@NullMarked
package io.aerosdk.embedded.value;

import org.jspecify.annotations.NullMarked;
