package io.aerosdk.udf;

/**
 * A module that the servers have. Immutable and thread-safe.
 *
 * @param serverPath its name, such as {@code counters.lua}
 * @param hash the server's fingerprint of its source, as hexadecimal digits
 * @param language such as {@code LUA}
 */
public record RegisteredUdf(String serverPath, String hash, String language) {}
