/** Lua 5.4: states with a sandbox, and values on their way in and out. */
@NullMarked
package io.aerosdk.embedded.udf.lua;

import org.jspecify.annotations.NullMarked;
