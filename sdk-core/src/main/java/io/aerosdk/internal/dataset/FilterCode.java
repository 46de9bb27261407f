package io.aerosdk.internal.dataset;

import com.aerospike.client.query.Filter;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Tells index filters apart, the same in every process. */
public final class FilterCode {
  private FilterCode() {}

  /** A number for the filter; 0 for none. */
  public static long of(@Nullable Filter filter) {
    if (filter == null) {
      return 0;
    }
    CRC32 code = new CRC32();
    byte[] written = new byte[filter.estimateSize()];
    filter.write(written, 0);
    code.update(written);
    add(code, filter.getPackedCtx());
    add(code, filter.getPackedExp());
    String names = filter.getIndexName() + "/" + filter.getCollectionType();
    code.update(names.getBytes(StandardCharsets.UTF_8));
    return 1L << 32 | code.getValue();
  }

  private static void add(CRC32 code, byte @Nullable [] bytes) {
    code.update(bytes == null ? 0 : 1);
    if (bytes != null) {
      code.update(bytes);
    }
  }
}
