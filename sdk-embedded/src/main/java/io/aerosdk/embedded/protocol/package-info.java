/** The wire protocol: framing, messages, fields, operations, result codes. */
@NullMarked
package io.aerosdk.embedded.protocol;

import org.jspecify.annotations.NullMarked;
