/** t. */
@org.jspecify.annotations.NullMarked
package io.aerosdk.internal.cluster;
