package io.aerosdk.it.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The official client's value types are words of our language; its machinery and our internals are
 * not. One door is open.
 */
final class PublicSignatures {
  private static final String DOOR = "underlyingClient";
  private static final List<String> MACHINERY =
      List.of(
          "com.aerospike.client.AerospikeClient",
          "com.aerospike.client.IAerospikeClient",
          "com.aerospike.client.AerospikeException",
          "com.aerospike.client.BatchRecord",
          "com.aerospike.client.Host",
          "com.aerospike.client.admin.",
          "com.aerospike.client.async.",
          "com.aerospike.client.cluster.",
          "com.aerospike.client.command.",
          "com.aerospike.client.listener.",
          "com.aerospike.client.metrics.",
          "com.aerospike.client.reactor.",
          "io.netty.");

  /** The application's own event loops have no other name than Netty's. */
  private static final String LOOPS_OF_THE_APPLICATION =
      "io.aerosdk.async.EventLoops.on(io.netty.channel.EventLoopGroup)";

  private PublicSignatures() {}

  static void check(JavaClass type) {
    Set<String> wrong = new TreeSet<>();
    for (JavaCodeUnit member : type.getCodeUnits()) {
      if (isPublic(member.getModifiers())
          && !member.getName().equals(DOOR)
          && !member.getFullName().equals(LOOPS_OF_THE_APPLICATION)) {
        named(member)
            .filter(PublicSignatures::isMachinery)
            .forEach(name -> wrong.add(member.getName() + " names " + name));
      }
    }
    for (JavaField field : type.getFields()) {
      if (isPublic(field.getModifiers())) {
        involved(field.getType())
            .filter(PublicSignatures::isMachinery)
            .forEach(name -> wrong.add(field.getName() + " names " + name));
      }
    }
    assertThat(wrong).as("%s", type.getName()).isEmpty();
  }

  /** Protected members are public ones for everybody who extends. */
  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }

  private static Stream<String> named(JavaCodeUnit member) {
    Stream<JavaType> types =
        Stream.concat(Stream.of(member.getReturnType()), member.getParameterTypes().stream());
    return Stream.concat(
        types.flatMap(PublicSignatures::involved),
        member.getExceptionTypes().stream().flatMap(PublicSignatures::involved));
  }

  private static Stream<String> involved(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().map(JavaClass::getName);
  }

  private static boolean isMachinery(String name) {
    return (name.startsWith("io.aerosdk.") && name.contains(".internal."))
        || MACHINERY.stream()
            .anyMatch(it -> it.endsWith(".") ? name.startsWith(it) : name.equals(it));
  }
}
