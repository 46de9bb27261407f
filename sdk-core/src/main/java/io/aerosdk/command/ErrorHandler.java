package io.aerosdk.command;

import com.aerospike.client.Key;
import io.aerosdk.error.SdkException;

/**
 * Gets each error of a command instead of the stream: rows that it was called for are left out.
 * Called on the thread that completes the command: the caller's in the blocking flavour, an event
 * loop in the async one, where it must not block.
 */
@FunctionalInterface
public non-sealed interface ErrorHandler extends OnError {

  /**
   * Takes one error.
   *
   * @param key the key that failed
   * @param index its position in the command, counted from 0
   * @param error why
   */
  void handle(Key key, int index, SdkException error);
}
