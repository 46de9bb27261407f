package io.aerosdk.it.replay.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FrameTest {
  private final Frame frame = new Frame(Frame.INFO, Bytes.of("node\n", StandardCharsets.UTF_8));

  @Test
  void readsWhatItWrites() throws IOException {
    assertThat(read(frame.toBytes().toArray())).isEqualTo(frame);
    assertThat(Frame.split(frame.toBytes())).containsExactly(frame);
  }

  @Test
  void tellsAnOrderlyEndFromABrokenFrame() throws IOException {
    byte[] bytes = frame.toBytes().toArray();
    assertThat(read(new byte[0])).isNull();
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, 5))).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, 10))).isInstanceOf(EOFException.class);
  }

  @Test
  void refusesWhatIsNoHeader() {
    byte[] http = "HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> read(http)).isInstanceOf(WireFormatException.class);
  }

  @Test
  void refusesAReplyCutInTheMiddle() {
    Bytes cut = Bytes.of(Arrays.copyOf(frame.toBytes().toArray(), 10));
    assertThatThrownBy(() -> Frame.split(cut)).isInstanceOf(WireFormatException.class);
  }

  private static @Nullable Frame read(byte[] bytes) throws IOException {
    return Frame.read(new ByteArrayInputStream(bytes));
  }
}
