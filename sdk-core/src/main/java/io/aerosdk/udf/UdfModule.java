package io.aerosdk.udf;

import com.aerospike.client.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The source of a module of functions, and the name it has on the servers.
 *
 * <pre>{@code
 * UdfModule counters = UdfModule.ofSource("counters.lua", """
 *     function bump(rec, by)
 *       rec.n = (rec.n or 0) + by
 *       aerospike:update(rec)
 *       return rec.n
 *     end
 *     """);
 * session.registerUdf(counters).waitUntilComplete();
 * session.executeUdf(users.id(1)).function("counters", "bump").passing(5).execute();
 * }</pre>
 *
 * <p>Functions are called by the module's name without {@code .lua}. Immutable and thread-safe.
 */
public final class UdfModule {
  private static final int MAX_NAME = 127;
  private static final String SUFFIX = ".lua";
  private static final String FORBIDDEN = ":;=,\\";

  private final String serverPath;
  private final byte[] source;

  private UdfModule(String serverPath, byte[] source) {
    this.serverPath = checkPath(serverPath);
    this.source = source;
    if (source.length == 0) {
      throw new IllegalArgumentException("source must not be empty");
    }
  }

  /**
   * A module from text.
   *
   * @param serverPath its name on the servers, such as {@code counters.lua}
   * @param source the text, in Lua 5.4
   */
  public static UdfModule ofSource(String serverPath, String source) {
    Objects.requireNonNull(source, "source must not be null");
    return new UdfModule(serverPath, source.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #ofSource(String, String)}, from the bytes of a text in UTF-8. Copies them. */
  public static UdfModule ofBytes(String serverPath, byte[] source) {
    Objects.requireNonNull(source, "source must not be null");
    return new UdfModule(serverPath, source.clone());
  }

  /**
   * A module from a file, under the file's name. Reads the file here and now.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static UdfModule ofFile(Path file) {
    Objects.requireNonNull(file, "file must not be null");
    Path name = file.getFileName();
    return ofFile(file, name == null ? "" : name.toString());
  }

  /**
   * A module from a file, under another name. Reads the file here and now.
   *
   * @param serverPath its name on the servers
   * @throws UncheckedIOException if it cannot be read
   */
  public static UdfModule ofFile(Path file, String serverPath) {
    Objects.requireNonNull(file, "file must not be null");
    checkPath(serverPath);
    try {
      return new UdfModule(serverPath, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The module cannot be read from " + file, e);
    }
  }

  /**
   * A module from a resource on the class path. Reads it here and now.
   *
   * @param loader finds the resource
   * @param resource its name, as {@link ClassLoader#getResourceAsStream} takes it
   * @param serverPath its name on the servers
   * @throws IllegalArgumentException if there is no such resource
   * @throws UncheckedIOException if it cannot be read
   */
  public static UdfModule ofResource(ClassLoader loader, String resource, String serverPath) {
    Objects.requireNonNull(resource, "resource must not be null");
    checkPath(serverPath);
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "resource must be on the class path, got \"" + resource + '"');
      }
      return new UdfModule(serverPath, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The module cannot be read from resource " + resource, e);
    }
  }

  /** {@return the name on the servers} */
  public String serverPath() {
    return serverPath;
  }

  /** {@return a copy of the source} */
  public byte[] source() {
    return source.clone();
  }

  /** {@return the language; Lua is the only one there is} */
  public Language language() {
    return Language.LUA;
  }

  /**
   * The name of a module, if it can be one.
   *
   * @throws IllegalArgumentException if it cannot
   */
  private static String checkPath(@Nullable String path) {
    if (path == null || !path.endsWith(SUFFIX) || path.length() == SUFFIX.length()) {
      throw new IllegalArgumentException(
          "serverPath must be a name that ends with .lua, got " + quoted(path));
    }
    if (path.length() > MAX_NAME
        || path.chars().anyMatch(c -> c <= ' ' || c > '~' || FORBIDDEN.indexOf(c) >= 0)) {
      throw new IllegalArgumentException(
          "serverPath must have at most 127 characters of ASCII without spaces and "
              + FORBIDDEN
              + ", got "
              + quoted(path));
    }
    return path;
  }

  private static String quoted(@Nullable String path) {
    return path == null ? "null" : '"' + path + '"';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UdfModule that
        && serverPath.equals(that.serverPath)
        && Arrays.equals(source, that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(serverPath, Arrays.hashCode(source));
  }

  /** The name and the size, not the source. */
  @Override
  public String toString() {
    return "UdfModule[" + serverPath + ", " + source.length + " bytes]";
  }
}
