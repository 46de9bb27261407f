package io.aerosdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every example in the Javadoc of a public type compiles: as it stands, in a method of a class that
 * has the variables which readers take for granted, such as {@code session} and {@code users}.
 */
class JavadocTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES =
      List.of("sdk-core", "sdk-sync", "sdk-async", "sdk-tls", "sdk-embedded");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>");
  private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");

  @Test
  void examplesCompile() throws IOException {
    List<JavaFileObject> examples = examples();
    assertThat(examples).hasSizeGreaterThan(15);
    assertThat(errors(examples)).as("examples that do not compile").isEmpty();
  }

  @Test
  void anExampleThatDoesNotCompileIsFound() {
    assertThat(errors(List.of(new Example("Broken", "sync", "session.fly();"))))
        .singleElement()
        .asString()
        .contains("fly()");
  }

  private static List<JavaFileObject> examples() throws IOException {
    List<JavaFileObject> examples = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(JavadocTest::isForUsers).sorted().toList()) {
          String flavour = module.equals("sdk-async") ? "async" : "sync";
          Matcher found = EXAMPLE.matcher(Files.readString(file));
          while (found.find()) {
            String name = file.getFileName().toString().replaceAll("\\W|java$", "_");
            String code = MARGIN.matcher(found.group(1)).replaceAll("");
            examples.add(new Example(name + examples.size(), flavour, code));
          }
        }
      }
    }
    return examples;
  }

  private static boolean isForUsers(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && !path.contains("/internal/")
        && !path.matches(".*/io/aerosdk/embedded/[^/]+/.*");
  }

  private static List<String> errors(List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-implicit:none", "-d", "target", "-cp", classPath());
    JavaCompiler.CompilationTask task = compiler.getTask(null, null, found, options, null, sources);
    task.setLocale(Locale.ROOT);
    var unused = task.call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(JavadocTest::text)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> error) {
    String line = ((Example) error.getSource()).line(error.getLineNumber());
    return error.getSource().getName() + ": " + error.getMessage(Locale.ROOT) + "\n  " + line;
  }

  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path");
    return surefire == null ? System.getProperty("java.class.path") : surefire;
  }

  /** One example inside a class of its own. */
  private static final class Example extends SimpleJavaFileObject {
    private final String source;

    Example(String name, String flavour, String code) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      boolean async = flavour.equals("async");
      this.source =
          template()
                  .replace("EXAMPLE", name)
                  .replace("FLAVOUR", flavour)
                  .replace("CLIENT", async ? "Client" : "SyncClient")
                  .replace("SESSION", async ? "Session" : "SyncSession")
              + code
              + "}}\n";
    }

    private static String template() {
      try {
        return Files.readString(Path.of("src/test/resources/javadoc-example.txt"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    String line(long number) {
      return source.lines().skip(number - 1).limit(1).collect(Collectors.joining());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
