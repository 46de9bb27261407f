package io.aerosdk.it.faults;

import com.aerospike.client.ResultCode;
import io.aerosdk.embedded.fault.FaultPlan;
import io.aerosdk.embedded.fault.FaultPoint;
import io.aerosdk.error.CapacityException;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Flavor;
import java.time.Duration;

/** What goes wrong, and what a call that cannot get round it ends in. */
enum Trouble {
  DELAY(Is.HARMLESS, SdkException.class),
  CLOSE(Is.RETRIED, ConnectionException.class),
  STALL(Is.RETRIED, OperationTimeoutException.class),
  PARTIAL(Is.RETRIED, ConnectionException.class),
  GARBAGE(Is.FINAL, SdkException.class),
  BUSY(Is.RETRIED, CapacityException.class),
  REFUSED(Is.FINAL, CapacityException.class),
  LOST_REPLY(Is.RETRIED, ConnectionException.class),
  DRIP(Is.FINAL, OperationTimeoutException.class);

  private enum Is {
    HARMLESS,
    RETRIED,
    FINAL
  }

  private final Is is;
  private final Class<? extends SdkException> error;

  Trouble(Is is, Class<? extends SdkException> error) {
    this.is = is;
    this.error = error;
  }

  FaultPlan at(FaultPoint point) {
    return switch (this) {
      case DELAY -> point.delay(Duration.ofMillis(20));
      case CLOSE -> point.close();
      case STALL -> point.stall();
      case PARTIAL -> point.partialReply(9);
      case GARBAGE -> point.garbage();
      case BUSY -> point.error(ResultCode.DEVICE_OVERLOAD);
      case REFUSED -> point.error(ResultCode.SERVER_MEM_ERROR);
      case LOST_REPLY -> point.dropReplyAfterApplying();
      case DRIP -> point.drip(Duration.ofMillis(15));
    };
  }

  /** Whether a call succeeds all the same. */
  boolean isHarmless() {
    return is == Is.HARMLESS;
  }

  /** Whether a further attempt is made, if there is one left. */
  boolean isRetried() {
    return is == Is.RETRIED;
  }

  /** Whether the server says itself that it did nothing. */
  boolean isRefusal() {
    return this == BUSY || this == REFUSED;
  }

  /** The async client sees that a connection was closed when it has been silent for too long. */
  boolean isRightError(SdkException failure, Flavor flavor) {
    boolean seenLate = flavor == Flavor.ASYNC && error == ConnectionException.class;
    return error.isInstance(failure) || (seenLate && failure instanceof OperationTimeoutException);
  }
}
