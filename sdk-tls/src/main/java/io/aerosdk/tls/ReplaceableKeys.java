package io.aerosdk.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Has the key that another has, who can be replaced at any time. A handshake asks for an alias
 * first, and for its key and certificates later; so aliases carry the number of the one they came
 * from, and the last one is kept. Thread-safe.
 */
final class ReplaceableKeys extends X509ExtendedKeyManager {
  private static final char MARK = ':';

  private record Generation(long number, X509ExtendedKeyManager manager) {
    @Nullable String mark(@Nullable String alias) {
      return alias == null ? null : number + String.valueOf(MARK) + alias;
    }
  }

  private record Both(Generation last, Generation current) {}

  private volatile Both both;

  ReplaceableKeys(X509ExtendedKeyManager first) {
    Generation only = new Generation(0, first);
    this.both = new Both(only, only);
  }

  /** To be called by one thread at a time. */
  void replaceBy(X509ExtendedKeyManager next) {
    Generation current = both.current();
    both = new Both(current, new Generation(current.number() + 1, next));
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    Generation now = both.current();
    return now.mark(now.manager().chooseClientAlias(keyTypes, issuers, socket));
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    Generation now = both.current();
    return now.mark(now.manager().chooseEngineClientAlias(keyTypes, issuers, engine));
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    Generation now = both.current();
    String[] aliases = now.manager().getClientAliases(keyType, issuers);
    return aliases == null ? null : Arrays.stream(aliases).map(now::mark).toArray(String[]::new);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return of(alias, (manager, plain) -> manager.getPrivateKey(plain));
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return of(alias, (manager, plain) -> manager.getCertificateChain(plain));
  }

  private interface Question<T> {
    @Nullable T ask(X509ExtendedKeyManager manager, String alias);
  }

  private <T> @Nullable T of(String alias, Question<T> question) {
    Both now = both;
    for (Generation generation : new Generation[] {now.current(), now.last()}) {
      String mark = generation.mark("");
      if (mark != null && alias.startsWith(mark)) {
        return question.ask(generation.manager(), alias.substring(mark.length()));
      }
    }
    return null;
  }

  /** Clients only: the context is never one of a server. */
  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  /** Clients only: the context is never one of a server. */
  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
