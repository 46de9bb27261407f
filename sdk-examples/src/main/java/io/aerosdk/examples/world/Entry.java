package io.aerosdk.examples.world;

import com.aerospike.client.Key;
import java.util.Map;

/**
 * One record to write.
 *
 * @param key where it goes
 * @param bins what it holds
 */
record Entry(Key key, Map<String, Object> bins) {}
