package io.aerosdk.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts, injects and cleans the servers of {@link AerospikeTest}. Without state of its own. */
final class AerospikeExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(AerospikeExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    boolean hasItsOwn = testClass.isAnnotationPresent(AerospikeTest.class);
    if (hasItsOwn || server(context) == null) {
      AerospikeTest wanted =
          AnnotationSupport.findAnnotation(testClass, AerospikeTest.class)
              .orElseThrow(
                  () ->
                      new ExtensionConfigurationException(
                          testClass.getName() + " must have @AerospikeTest"));
      context.getStore(OURS).put(TestServer.class, TestServer.start(wanted));
    }
  }

  private static @Nullable TestServer server(ExtensionContext context) {
    Store store = context.getStore(OURS); // JUnit looks in those of the classes around it, too
    return store.get(TestServer.class, TestServer.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestServer server = server(context);
    if (server != null) {
      server.clean();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Injected.isKnown(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestServer server = server(context);
    if (server == null) {
      throw new ExtensionConfigurationException(
          "No server was started before " + context.getDisplayName());
    }
    return server.give(parameter.getParameter().getType());
  }
}
