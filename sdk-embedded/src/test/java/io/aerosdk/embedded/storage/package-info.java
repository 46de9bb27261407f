@NullMarked
package io.aerosdk.embedded.storage;

import org.jspecify.annotations.NullMarked;
