package io.aerosdk.embedded.protocol;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Waits for the TLS handshake of a connection before anything is read from it. */
final class Handshake extends ChannelInboundHandlerAdapter {
  private final Consumer<@Nullable String> whenDone;

  /**
   * @param whenDone gets the common name in the client's certificate, null if there is none
   */
  Handshake(Consumer<@Nullable String> whenDone) {
    this.whenDone = whenDone;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake) {
      if (handshake.isSuccess()) {
        whenDone.accept(commonName(ctx.pipeline().get(SslHandler.class)));
        ctx.pipeline().remove(this);
      } else {
        var unused = ctx.close();
      }
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    var unused = ctx.close();
  }

  private static @Nullable String commonName(SslHandler tls) {
    try {
      Certificate shown = tls.engine().getSession().getPeerCertificates()[0];
      return shown instanceof X509Certificate certificate
          ? commonName(certificate.getSubjectX500Principal().getName())
          : null;
    } catch (SSLPeerUnverifiedException none) {
      return null;
    }
  }

  private static @Nullable String commonName(String subject) {
    try {
      for (Rdn part : new LdapName(subject).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return part.getValue().toString();
        }
      }
    } catch (InvalidNameException unreadable) {
      // such a certificate names nobody
    }
    return null;
  }
}
