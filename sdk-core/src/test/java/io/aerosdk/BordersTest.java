package io.aerosdk;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The inner order of the core. */
class BordersTest {
  private static final int METHODS_OF_A_TYPE = 40;

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.aerosdk");

  @Test
  void publicPackagesHaveNoCycles() {
    slices().assignedFrom(new PublicPackages()).should().beFreeOfCycles().check(CORE);
  }

  @Test
  void noPublicTypeHasTooManyMethods() {
    Map<String, Integer> large =
        publicTypes().stream()
            .filter(type -> ownMethods(type) > METHODS_OF_A_TYPE)
            .collect(Collectors.toMap(JavaClass::getName, BordersTest::ownMethods));
    assertThat(large).isEmpty();
  }

  @Test
  void pageOneHasFewNouns() {
    assertThat(publicTypes())
        .filteredOn(type -> type.getPackageName().equals("io.aerosdk"))
        .hasSizeBetween(1, 12);
  }

  private static List<JavaClass> publicTypes() {
    List<JavaClass> types =
        CORE.stream()
            .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
            .filter(type -> !type.getPackageName().contains("internal"))
            .toList();
    assertThat(types).hasSizeGreaterThan(30);
    return types;
  }

  /** Overloads are one method to those who read. */
  private static int ownMethods(JavaClass type) {
    return (int)
        type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(PUBLIC))
            .map(JavaMethod::getName)
            .distinct()
            .count();
  }

  private static final class PublicPackages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return name.startsWith("io.aerosdk") && !name.contains("internal")
          ? SliceIdentifier.of(name)
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "public packages";
    }
  }
}
