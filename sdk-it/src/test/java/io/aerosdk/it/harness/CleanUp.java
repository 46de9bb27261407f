package io.aerosdk.it.harness;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Empties the sets that a test used, and fails it if an event loop was blocked. */
final class CleanUp implements BeforeAllCallback, AfterEachCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    LoopGuard.install();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Setups.of(context).forEach(Setup::clean);
    LoopGuard.check();
  }
}
