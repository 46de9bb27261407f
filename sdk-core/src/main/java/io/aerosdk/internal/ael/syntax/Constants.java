package io.aerosdk.internal.ael.syntax;

import io.aerosdk.internal.ael.grammar.AelParser.BlobContext;
import io.aerosdk.internal.ael.scope.AelFault;
import java.util.Base64;
import java.util.HexFormat;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Constants as they are written. */
final class Constants {
  private Constants() {}

  /** The text between quotes; there are no escapes. */
  static String unquoted(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  static byte[] blob(BlobContext blob) {
    String text = blob.getText();
    if (blob.BLOB_BASE64() != null) {
      return base64(text, at(blob));
    }
    String digits = text.substring(2, text.length() - 1);
    if (digits.length() % 2 != 0) {
      throw new AelFault(
          at(blob), "BLOB literal must contain an even number of hex characters: " + text);
    }
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] base64(String text, int at) {
    try {
      return Base64.getDecoder().decode(text.substring(4, text.length() - 1));
    } catch (IllegalArgumentException e) {
      throw new AelFault(at, "Base64 BLOB literal contains invalid Base64 content: " + text);
    }
  }

  static int at(ParserRuleContext context) {
    return context.getStart().getStartIndex();
  }

  static int at(Token token) {
    return token.getStartIndex();
  }
}
