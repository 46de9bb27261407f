@NullMarked
package io.aerosdk.embedded.command;

import org.jspecify.annotations.NullMarked;
