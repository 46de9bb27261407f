package io.aerosdk;

import com.aerospike.client.policy.AuthMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a client proves who it is: see the {@code with…Credentials} steps of {@link
 * ClusterDefinition}. Neither the user nor the password is ever part of a text form.
 *
 * <p>Immutable and thread-safe.
 */
public final class Credentials {
  private final AuthMode mode;
  private final String user;
  private final String password;

  Credentials(AuthMode mode, String user, String password) {
    this.mode = mode;
    this.user = user;
    this.password = password;
  }

  /** {@return the kind of authentication} */
  public AuthMode mode() {
    return mode;
  }

  /**
   * {@return the user name; empty for {@link AuthMode#PKI}, where the certificate names the user}
   */
  public String user() {
    return user;
  }

  /** {@return the password; empty for {@link AuthMode#PKI}} */
  public String password() {
    return password;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Credentials that
        && mode == that.mode
        && user.equals(that.user)
        && password.equals(that.password);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mode, user, password);
  }

  /** Only the kind of authentication. */
  @Override
  public String toString() {
    return "Credentials[" + mode + "]";
  }
}
