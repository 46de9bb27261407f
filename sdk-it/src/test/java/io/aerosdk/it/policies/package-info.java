/**
 * What of a session's behaviour and of a command reaches the servers, read from the bytes that the
 * client sends.
 */
@NullMarked
package io.aerosdk.it.policies;

import org.jspecify.annotations.NullMarked;
