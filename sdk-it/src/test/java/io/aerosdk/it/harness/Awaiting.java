package io.aerosdk.it.harness;

import com.aerospike.client.cdt.CTX;
import io.aerosdk.DataSet;
import io.aerosdk.index.IndexBuilder;
import io.aerosdk.index.IndexDefinition;
import io.aerosdk.it.harness.TestRequests.OfTask;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Passes the calls of an interface on to the methods of the same names and arguments of an object
 * of either flavour, and waits for the stages they give.
 */
public final class Awaiting implements InvocationHandler {
  private final Object target;

  private Awaiting(Object target) {
    this.target = target;
  }

  /** The object by the interface. */
  public static <T> T as(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Awaiting(target)));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    @Nullable Object given = call(method, arguments == null ? new Object[0] : arguments);
    if (given instanceof IndexBuilder<?> builder && arguments != null) {
      DataSet dataSet = (DataSet) Objects.requireNonNull(arguments[0]);
      return new IndexBuilder<>(index -> create(builder, index), dataSet);
    }
    return shown(method.getReturnType(), given);
  }

  private @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      return target
          .getClass()
          .getMethod(method.getName(), method.getParameterTypes())
          .invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static @Nullable Object shown(Class<?> type, @Nullable Object given) {
    @Nullable Object value =
        given instanceof CompletionStage<?> stage ? Stages.await(stage) : given;
    boolean ours = type.getNestHost() == TestRequests.class;
    return ours ? as(type, Objects.requireNonNull(value)) : value;
  }

  /** The index once more, by the builder that a user of the session has. */
  private static OfTask create(IndexBuilder<?> index, IndexDefinition wanted) {
    index.named(wanted.name()).collection(wanted.collection());
    switch (wanted.type()) {
      case NUMERIC -> index.numeric();
      case STRING -> index.string();
      case BLOB -> index.blob();
      case GEO2DSPHERE -> index.geo2dSphere();
    }
    if (wanted.bin() != null) {
      index.onBin(wanted.bin());
    }
    if (wanted.expression() != null) {
      index.onExpression(wanted.expression());
    }
    index.context(wanted.context().toArray(CTX[]::new));
    if (!index.definition().equals(wanted)) {
      throw new AssertionError("The session's index lost something of " + wanted);
    }
    return (OfTask) Objects.requireNonNull(shown(OfTask.class, index.create()));
  }
}
