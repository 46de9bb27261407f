package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Good filters with something broken in them: either they are still filters, or our own exception
 * tells where.
 */
class MutationsTest {
  private static final String ALPHABET =
      "$.{}[]()!=#<>~:,-+*/%&|^?'\" \n\t0159axinX_@é\ud83d\udc0d\u0000";
  private static final int TEXTS = 1_500;

  private final List<AelVector> vectors = AelVector.all();

  @RepeatedTest(4)
  void neverBreak(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      AelVector vector = vectors.get(random.nextInt(vectors.size()));
      refused += refused(mutated(vector.ael(), random), vector.values()) ? 1 : 0;
    }
    assertThat(refused).as("some are broken, some are not").isBetween(TEXTS / 3, TEXTS - 50);
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(mutated.length() + 1);
      String letter = Character.toString(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(at, letter);
        case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(3)));
        case 2 -> mutated.replace(at, Math.min(mutated.length(), at + 1), letter);
        default -> mutated.insert(at, text, 0, random.nextInt(text.length() + 1));
      }
    }
    return mutated.toString();
  }

  private static boolean refused(String text, Object[] values) {
    try {
      Ael.compile(text, values);
      return false;
    } catch (AelException error) {
      assertThat(error.line())
          .as(text)
          .isBetween(1, 1 + (int) text.chars().filter(letter -> letter == '\n').count());
      assertThat(error.column()).as(text).isBetween(1, text.length() + 1);
      assertThat(error.problem()).as(text).isNotBlank();
      return true;
    }
  }
}
