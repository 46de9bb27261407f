/** Dataset queries on event loops: their plans, rounds and subscribers; not for users. */
@NullMarked
package io.aerosdk.async.internal.query;

import org.jspecify.annotations.NullMarked;
