package io.aerosdk.command;

import com.aerospike.client.exp.Expression;
import io.aerosdk.command.KeySpec.Options;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of a chain do if they do not say it themselves. Immutable.
 *
 * @param condition of every verb; null for none
 * @param expiration of verbs that write or touch: seconds, or one of {@link Expiration}, or not
 *     said
 * @param durableDelete of verbs that delete; null for as the behaviour says
 */
record ChainDefaults(
    @Nullable Expression condition, int expiration, @Nullable Boolean durableDelete) {

  static final ChainDefaults NONE = new ChainDefaults(null, Expiration.UNSAID, null);

  ChainDefaults withCondition(Expression holds) {
    return new ChainDefaults(holds, expiration, durableDelete);
  }

  ChainDefaults withExpiration(int life) {
    return new ChainDefaults(condition, life, durableDelete);
  }

  ChainDefaults withDurableDelete(boolean durable) {
    return new ChainDefaults(condition, expiration, durable);
  }

  /** What the verb says, and below it what is said here. */
  Options under(SpecDraft draft) {
    Options options = draft.options();
    if (condition != null && options.condition() == null) {
      options = options.withCondition(condition);
    }
    if (draft.verb().canExpire() && expiration != Expiration.UNSAID && !options.saysExpiration()) {
      options = options.withExpiration(expiration);
    }
    if (durableDelete != null && draft.deletesRecord() && options.durableDelete() == null) {
      options = options.withDurableDelete(durableDelete);
    }
    return options;
  }
}
