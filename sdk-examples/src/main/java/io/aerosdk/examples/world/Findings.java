package io.aerosdk.examples.world;

import com.aerospike.client.Record;
import java.time.Duration;
import java.util.List;

/**
 * What a tour brought home.
 *
 * @param flavour how it was made
 * @param written how many records were written
 * @param writing how long that took
 * @param oslo the record that was read alone
 * @param neighbours how many of some keys were found in one read
 * @param refusal what an update of an outdated record was answered
 * @param zones all zones: name and offset
 * @param shifts all coming clock changes
 * @param countries all countries
 */
record Findings(
    String flavour,
    int written,
    Duration writing,
    Record oslo,
    int neighbours,
    String refusal,
    List<Record> zones,
    List<Record> shifts,
    List<Record> countries) {}
