package io.aerosdk.it.harness;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Combinations of flavour and server, the same objects for the whole run. */
class Setups implements ArgumentsProvider {
  private final Set<Flavor> flavors;

  Setups() {
    this(EnumSet.allOf(Flavor.class));
  }

  private Setups(Set<Flavor> flavors) {
    this.flavors = flavors;
  }

  /** Those of the async flavour. */
  static final class Async extends Setups {
    Async() {
      super(EnumSet.of(Flavor.ASYNC));
    }
  }

  /** Those of the blocking flavour. */
  static final class Sync extends Setups {
    Sync() {
      super(EnumSet.of(Flavor.SYNC));
    }
  }

  private record All(Servers servers, List<Setup> setups) implements AutoCloseable {
    static All start() {
      Servers servers = new Servers();
      return new All(
          servers,
          servers.all().stream()
              .flatMap(
                  server -> Arrays.stream(Flavor.values()).map(flavor -> new Setup(flavor, server)))
              .toList());
    }

    @Override
    public void close() {
      servers.close();
    }
  }

  static List<Setup> of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Setups.class))
        .getOrComputeIfAbsent(All.class, key -> All.start(), All.class)
        .setups();
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return of(context).stream()
        .filter(setup -> flavors.contains(setup.flavor()))
        .map(Arguments::of);
  }
}
