/** What the server keeps: namespaces, partitions and records, with expiry and truncation. */
@NullMarked
package io.aerosdk.embedded.storage;

import org.jspecify.annotations.NullMarked;
