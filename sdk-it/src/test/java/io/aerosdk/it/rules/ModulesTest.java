package io.aerosdk.it.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which module may know which. */
class ModulesTest {
  private static final String CLIENT = "com.aerospike..";
  private static final String NETTY = "io.netty..";
  private static final String CORE_INTERNAL = "io.aerosdk.internal..";
  private static final String SYNC = "io.aerosdk.sync..";
  private static final String ASYNC = "io.aerosdk.async..";
  private static final String TLS = "io.aerosdk.tls..";
  private static final String EMBEDDED = "io.aerosdk.embedded..";
  private static final String JUNIT = "io.aerosdk.junit..";
  private static final String[] OF_CORE = {
    "io.aerosdk",
    "io.aerosdk.admin..",
    "io.aerosdk.ael..",
    "io.aerosdk.behavior..",
    "io.aerosdk.cluster..",
    "io.aerosdk.command..",
    "io.aerosdk.error..",
    "io.aerosdk.index..",
    "io.aerosdk.info..",
    "io.aerosdk.internal..",
    "io.aerosdk.mapping..",
    "io.aerosdk.query..",
    "io.aerosdk.result..",
    "io.aerosdk.spi..",
    "io.aerosdk.udf..",
  };

  private static final JavaClasses SDK =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.aerosdk");

  @TestFactory
  Stream<DynamicTest> borders() {
    return Stream.of(
            never(OF_CORE, SYNC, ASYNC, TLS, EMBEDDED, JUNIT, NETTY),
            never(SYNC, ASYNC, TLS, EMBEDDED, JUNIT, NETTY),
            never(ASYNC, SYNC, TLS, EMBEDDED, JUNIT),
            never(TLS, SYNC, ASYNC, EMBEDDED, JUNIT, NETTY),
            never(EMBEDDED, concat(OF_CORE, SYNC, ASYNC, TLS, JUNIT, CLIENT)),
            never(JUNIT, TLS, NETTY),
            onlyFor(CORE_INTERNAL, concat(OF_CORE, SYNC, ASYNC, TLS)),
            onlyFor("io.aerosdk.sync.internal..", SYNC),
            onlyFor("io.aerosdk.async.internal..", ASYNC))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(SDK)));
  }

  /** The table of modules above knows all packages. */
  @TestFactory
  Stream<DynamicTest> everyPackageBelongsToAModule() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("package-info")
            .should()
            .resideOutsideOfPackages(
                concat(
                    OF_CORE,
                    SYNC,
                    ASYNC,
                    TLS,
                    EMBEDDED,
                    JUNIT,
                    "io.aerosdk.examples..",
                    "io.aerosdk.bench..",
                    "io.aerosdk.it.."));
    return Stream.of(
        DynamicTest.dynamicTest("every package belongs to a module", () -> rule.check(SDK)));
  }

  @TestFactory
  Stream<DynamicTest> signatures() {
    return SDK.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(
            type ->
                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().contains("internal"))
        .filter(type -> !type.getPackageName().startsWith("io.aerosdk.embedded"))
        .map(
            type ->
                DynamicTest.dynamicTest(type.getSimpleName(), () -> PublicSignatures.check(type)));
  }

  private static ArchRule never(String from, String... to) {
    return never(new String[] {from}, to);
  }

  private static ArchRule never(String[] from, String... to) {
    return noClasses()
        .that()
        .resideInAnyPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .as(from[0] + " never on " + String.join(", ", to));
  }

  private static ArchRule onlyFor(String inside, String... friends) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(friends)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(inside)
        .as(inside + " only for " + String.join(", ", friends));
  }

  private static String[] concat(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }
}
