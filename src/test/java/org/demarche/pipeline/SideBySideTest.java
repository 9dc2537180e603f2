package org.demarche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @Test
  void resultsStandInTheOrderOfTheWorkAndNoMoreIsDoneAtOnceThanThereAreCores() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Callable<Integer>> work =
        IntStream.range(0, 40).<Callable<Integer>>mapToObj(i -> () -> count(i, now, most)).toList();
    assertEquals(IntStream.range(0, 40).boxed().toList(), SideBySide.all(work));
    assertTrue(most.get() <= CORES, () -> most + " at once");
  }

  private static int count(int i, AtomicInteger now, AtomicInteger most) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    Thread.onSpinWait();
    now.decrementAndGet();
    return i;
  }

  @Test
  void whatWorkThrowsIsThrown() {
    IllegalStateException fault = new IllegalStateException("x");
    List<Callable<Integer>> work =
        List.of(
            () -> 1,
            () -> {
              throw fault;
            });
    assertSame(fault, assertThrows(IllegalStateException.class, () -> SideBySide.all(work)));
  }

  @Test
  void workThatNeverEndsLeavesItsPlaceToOthersOnceItIsGivenUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<Callable<Integer>> endless =
        IntStream.range(0, CORES).<Callable<Integer>>mapToObj(i -> () -> deaf(never)).toList();
    assertThrows(
        TimeoutException.class,
        () -> TimeLimit.call(Duration.ofMillis(100), () -> SideBySide.all(endless)));
    assertEquals(List.of(7), SideBySide.all(List.<Callable<Integer>>of(() -> 7)));
    never.countDown();
  }

  /** Does not heed interruption. */
  private static int deaf(CountDownLatch end) {
    while (true) {
      try {
        end.await();
        return 0;
      } catch (InterruptedException e) {
        // goes on
      }
    }
  }
}
