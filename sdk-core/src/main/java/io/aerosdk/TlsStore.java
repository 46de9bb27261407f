package io.aerosdk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key store file, PKCS#12 or JKS, told apart by its content. Read at connect, not before.
 *
 * <pre>{@code
 * TlsStore store = TlsStore.of(Path.of("client.p12"), password).withAlias("app");
 * }</pre>
 *
 * <p>Immutable and thread-safe. Equal to others with the same values. Its text form does not show
 * the password.
 */
public final class TlsStore {
  private final Path file;
  private final String password;
  private final @Nullable String alias;

  private TlsStore(Path file, String password, @Nullable String alias) {
    this.file = file;
    this.password = password;
    this.alias = alias;
  }

  /**
   * A store.
   *
   * @param file PKCS#12 or JKS
   * @param password of the store, and of its keys; may be empty
   * @return the store
   */
  public static TlsStore of(Path file, String password) {
    if (file == null || password == null) {
      throw Arguments.refuse("file and password", "not be null", "null");
    }
    return new TlsStore(file, password, null);
  }

  /**
   * The same with the one entry to use. Default: the only one with a private key, where a key is
   * wanted; all certificates, where authorities are.
   *
   * @param alias not empty
   * @return the new store
   */
  public TlsStore withAlias(String alias) {
    return new TlsStore(file, password, Arguments.text("alias", alias));
  }

  /** {@return the file} */
  public Path file() {
    return file;
  }

  /** {@return the password} */
  public String password() {
    return password;
  }

  /** {@return the value of {@link #withAlias}} */
  public Optional<String> alias() {
    return Optional.ofNullable(alias);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TlsStore that
        && file.equals(that.file)
        && password.equals(that.password)
        && Objects.equals(alias, that.alias);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, password, alias);
  }

  @Override
  public String toString() {
    return "TlsStore[" + file + (alias == null ? "" : ", alias " + alias) + "]";
  }
}
