/**
 * What can go wrong, as one tree of unchecked exceptions under {@link
 * io.aerosdk.error.SdkException}.
 *
 * <p>There is one class per thing a caller may want to handle differently, and each has its own
 * file: that alone is why this package is larger than the others.
 *
 * <table>
 * <caption>What a caller can do</caption>
 * <tr><td>try again soon</td><td>{@link io.aerosdk.error.OperationTimeoutException}, {@link
 * io.aerosdk.error.ConnectionException}, {@link io.aerosdk.error.InvalidNodeException}</td></tr>
 * <tr><td>slow down, try again later</td><td>{@link io.aerosdk.error.CapacityException} and the classes
 * under it</td></tr>
 * <tr><td>look at the data and decide</td><td>{@link io.aerosdk.error.RecordNotFoundException}, {@link
 * io.aerosdk.error.RecordExistsException}, {@link io.aerosdk.error.GenerationException}, {@link
 * io.aerosdk.error.FilteredOutException}, {@link io.aerosdk.error.ElementException}, {@link
 * io.aerosdk.error.TransactionException}</td></tr>
 * <tr><td>fix the call</td><td>{@link io.aerosdk.error.BinException}, {@link
 * io.aerosdk.error.RecordTooBigException}, {@link io.aerosdk.error.SerializationException}, {@link
 * io.aerosdk.error.ClientClosedException}, and {@link java.lang.IllegalArgumentException} before
 * anything is sent</td></tr>
 * <tr><td>fix the set-up</td><td>{@link io.aerosdk.error.AccessException}, {@link
 * io.aerosdk.error.InvalidNamespaceException}, {@link io.aerosdk.error.IndexException}</td></tr>
 * </table>
 */
@NullMarked
package io.aerosdk.error;

import org.jspecify.annotations.NullMarked;
