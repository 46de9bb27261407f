package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.cdt.CTX;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What official parsers produce, byte for byte. */
class VectorsTest {

  @Test
  void strict() {
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Vector vector : Vector.all()) {
      if (vector.conformance().equals("strict") && !vector.construct().startsWith("si.")) {
        checked++;
        String problem = problem(vector);
        if (problem != null) {
          wrong.add(vector + " -> " + problem + " | " + vector.text("exp"));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(2000);
  }

  private static @Nullable String problem(Vector vector) {
    try {
      String bytes;
      if (vector.ofContext()) {
        bytes = CTX.toBase64(Ael.parseCtx(vector.ael()));
        if (vector.failed()) return "no error, wanted " + vector.text("error_message");
        return bytes.equals(vector.text("ctx_b64")) ? null : "ctx";
      }
      bytes = Ael.compile(vector.ael(), vector.values()).getBase64();
      if (vector.failed()) return "no error, wanted " + vector.text("error_message");
      return bytes.equals(vector.text("exp_b64")) ? null : "got " + bytes + " wanted " + vector.text("exp_b64");
    } catch (AelException e) {
      if (!vector.failed()) return e.getMessage();
      String kind = vector.text("error_kind");
      return "syntax".equals(kind) ? null : e.problem().equals(vector.text("error_message")) ? null : "MSG " + e.problem() + " / " + vector.text("error_message");
    }
  }
}
