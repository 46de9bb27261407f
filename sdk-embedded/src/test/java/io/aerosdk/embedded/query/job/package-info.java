@NullMarked
package io.aerosdk.embedded.query.job;

import org.jspecify.annotations.NullMarked;
