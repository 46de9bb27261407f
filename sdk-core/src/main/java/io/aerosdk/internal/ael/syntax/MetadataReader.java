package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.node.Metadata;
import io.aerosdk.internal.ael.scope.AelFault;
import org.antlr.v4.runtime.Token;

/** Reads questions about the record itself, as {@code ttl()}. */
final class MetadataReader {
  private MetadataReader() {}

  static Metadata read(Token token) {
    String text = token.getText();
    int open = text.indexOf('(');
    String argument = text.substring(open + 1, text.length() - 1);
    int at = Constants.at(token);
    int modulus = argument.isEmpty() ? 0 : Integers.index(argument, false, at);
    if (!argument.isEmpty() && modulus == 0) {
      throw new AelFault(at, "The modulus must be at least 1, got 0");
    }
    return new Metadata(Metadata.Item.named(text.substring(0, open)), modulus, at);
  }
}
