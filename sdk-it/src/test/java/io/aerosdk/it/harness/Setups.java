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
  private final boolean inBatchesToo;

  Setups() {
    this(EnumSet.allOf(Flavor.class), false);
  }

  private Setups(Set<Flavor> flavors, boolean inBatchesToo) {
    this.flavors = flavors;
    this.inBatchesToo = inBatchesToo;
  }

  /** All, and once more with calls on one key as rows of batches. */
  static final class InBatchesToo extends Setups {
    InBatchesToo() {
      super(EnumSet.allOf(Flavor.class), true);
    }
  }

  /** Those of the async flavour. */
  static final class Async extends Setups {
    Async() {
      super(EnumSet.of(Flavor.ASYNC), false);
    }
  }

  /** Those of the blocking flavour. */
  static final class Sync extends Setups {
    Sync() {
      super(EnumSet.of(Flavor.SYNC), false);
    }
  }

  private record All(Servers servers, List<Setup> setups) implements AutoCloseable {
    static All start() {
      Servers servers = new Servers();
      return new All(
          servers,
          Stream.of(false, true)
              .flatMap(
                  inBatches -> servers.all().stream().flatMap(server -> setups(server, inBatches)))
              .toList());
    }

    private static Stream<Setup> setups(Server server, boolean inBatches) {
      return Arrays.stream(Flavor.values()).map(flavor -> new Setup(flavor, server, inBatches));
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
        .filter(setup -> inBatchesToo || !setup.inBatches())
        .map(Arguments::of);
  }
}
