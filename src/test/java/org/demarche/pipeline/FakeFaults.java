package org.demarche.pipeline;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullMarked;

/** Things that stages do and should not. */
@NullMarked
final class FakeFaults {

  private FakeFaults() {}

  /** Throws what is given, checked or not. */
  static RuntimeException sneaky(Throwable fault) {
    return FakeFaults.<RuntimeException>thrown(fault);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException thrown(Throwable fault) throws T {
    throw (T) fault;
  }

  /** Hangs until interrupted. */
  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
