package org.demarche.deliver.send;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.Channels;
import org.demarche.deliver.channel.MemorySendLog;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.Relay;
import org.demarche.deliver.channel.Script;
import org.demarche.deliver.channel.TestMessages;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SenderTest {

  private static final SendPolicy QUICK =
      policy(4, 2, 3, Duration.ofMillis(20), Duration.ofMillis(50));

  private final MemorySendLog book = new MemorySendLog();

  private static SendPolicy policy(
      int parallel, int perHost, int tries, Duration first, Duration longest) {
    Duration patience = Duration.ofSeconds(30);
    return new SendPolicy(parallel, perHost, tries, first, longest, patience, patience);
  }

  @Test
  void whatMayPassIsTriedAgainAndWhatCannotIsNot() throws Exception {
    Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    Transport transport =
        outgoing -> {
          int n =
              tries.computeIfAbsent(outgoing.copyId(), id -> new AtomicInteger()).incrementAndGet();
          switch (outgoing.copyId()) {
            case "passes" -> {
              if (n < 3) {
                throw new Passing(ChannelRules.PUT_OFF, "busy", null);
              }
            }
            case "stays" -> throw new Passing(ChannelRules.AWAY, "gone", null);
            case "never" -> throw new Permanent(ChannelRules.REFUSED, "no");
            case "lost" -> throw new Uncertain("lost", null);
            case "broken" -> throw new IllegalStateException("a fault of the channel");
            default -> {}
          }
          return new Receipt("ok");
        };
    SendSummary summary =
        sender(transport).send(deliveries("passes", "stays", "never", "lost", "broken", "fine"));
    assertEquals(new SendSummary(2, 2, 2, 0, 0), summary);
    assertEquals("sent", book.state("passes"));
    assertEquals("failed D520", book.state("stays"));
    assertEquals("failed D522", book.state("never"));
    assertEquals("unknown", book.state("lost"));
    assertEquals("unknown", book.state("broken"));
    assertEquals(3, count(tries, "passes"));
    assertEquals(3, count(tries, "stays"));
    assertEquals(1, count(tries, "never"));
    assertEquals(1, count(tries, "lost"));
    assertEquals(
        List.of("claim passes", "again passes", "claim passes", "again passes", "claim passes"),
        book.entries().stream().filter(e -> e.endsWith(" passes")).limit(5).toList());
  }

  @Test
  void aCopyIsMadeOnlyWhenItsTurnComesAndAFaultOfItStopsNoOther() throws Exception {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger handed = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    List<Delivery> all =
        Stream.concat(
                IntStream.range(0, 30)
                    .mapToObj(
                        i ->
                            new Delivery(
                                "c" + i,
                                address("c" + i),
                                () -> {
                                  ahead.accumulateAndGet(
                                      made.incrementAndGet() - handed.get(), Math::max);
                                  return outgoing("c" + i);
                                })),
                Stream.of(
                    new Delivery(
                        "bad",
                        address("bad"),
                        () -> {
                          throw new IllegalStateException("no font");
                        }),
                    new Delivery("swapped", address("swapped"), () -> outgoing("c1"))))
            .toList();
    Transport transport =
        outgoing -> {
          handed.incrementAndGet();
          return new Receipt("ok");
        };
    assertEquals(new SendSummary(30, 2, 0, 0, 0), sender(transport).send(all));
    assertEquals("failed D530", book.state("bad"));
    assertEquals("failed D530", book.state("swapped"));
    assertTrue(ahead.get() <= 4, () -> ahead + " copies were made ahead");
  }

  @Test
  void whatIsNotClaimedIsNotSent() throws Exception {
    book.set("done", "sent");
    book.set("open", "unknown");
    ConcurrentLinkedQueue<String> handed = new ConcurrentLinkedQueue<>();
    Transport transport = outgoing -> receipt(handed.add(outgoing.copyId()));
    assertEquals(
        new SendSummary(1, 0, 0, 2, 0), sender(transport).send(deliveries("done", "open", "new")));
    assertEquals(List.of("new"), List.copyOf(handed));
  }

  @Test
  void atMostTwoGoToAHostAndFourInAll() throws Exception {
    AtomicInteger all = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Map<String, AtomicInteger> hosts = new ConcurrentHashMap<>();
    AtomicInteger mostOfHost = new AtomicInteger();
    CyclicBarrier four = new CyclicBarrier(4);
    Transport transport =
        outgoing -> {
          AtomicInteger host =
              hosts.computeIfAbsent(outgoing.address().getHost(), h -> new AtomicInteger());
          most.accumulateAndGet(all.incrementAndGet(), Math::max);
          mostOfHost.accumulateAndGet(host.incrementAndGet(), Math::max);
          await(four);
          host.decrementAndGet();
          all.decrementAndGet();
          return new Receipt("ok");
        };
    List<Delivery> deliveries =
        IntStream.range(0, 16)
            .mapToObj(i -> delivery("c" + i, "http://host" + i % 2 + ".example.org/"))
            .toList();
    assertEquals(16, sender(transport).send(deliveries).sent());
    assertEquals(4, most.get());
    assertEquals(2, mostOfHost.get());
  }

  @Test
  void whoWaitsHoldsUpNobody() throws Exception {
    CountDownLatch others = new CountDownLatch(5);
    AtomicInteger waiting = new AtomicInteger();
    SendPolicy one = policy(1, 1, 100, Duration.ofMillis(1), Duration.ofMillis(1));
    Transport transport =
        outgoing -> {
          if (outgoing.copyId().startsWith("other")) {
            others.countDown();
          } else if (others.getCount() > 0) {
            waiting.incrementAndGet();
            throw new Passing(ChannelRules.PUT_OFF, "busy", null);
          }
          return new Receipt("ok");
        };
    SendSummary summary =
        new Sender(transport, book, one)
            .send(deliveries("first", "other1", "other2", "other3", "other4", "other5"));
    assertEquals(6, summary.sent());
    assertTrue(waiting.get() >= 1);
  }

  @Test
  void aWaitThatWouldEndTooLateIsNotBegun() throws Exception {
    Transport transport =
        outgoing -> {
          throw new Passing(ChannelRules.PUT_OFF, "tomorrow", Duration.ofDays(1), null);
        };
    assertEquals(new SendSummary(0, 1, 0, 0, 0), sender(transport).send(deliveries("late")));
    assertEquals(List.of("claim late", "failed D521 late"), book.entries());
  }

  @Test
  void withoutItsLogNothingMoreIsSent() {
    AtomicInteger handed = new AtomicInteger();
    Transport transport = outgoing -> receipt(handed.incrementAndGet() > 0);
    SendLog broken =
        new SendLog() {
          @Override
          public boolean claim(String copyId) {
            return true;
          }

          @Override
          public void sent(String copyId, Receipt receipt) {
            throw new IllegalStateException("the ledger is away");
          }

          @Override
          public void failed(String copyId, ChannelException failure, boolean willRetry) {}

          @Override
          public void unknown(String copyId, ChannelException failure) {}
        };
    List<Delivery> many = deliveries(IntStream.range(0, 40).mapToObj(i -> "c" + i).toList());
    assertThrows(
        IllegalStateException.class, () -> new Sender(transport, broken, QUICK).send(many));
    assertTrue(handed.get() <= 4, () -> handed + " were sent without a log");
  }

  @Test
  void whoInterruptsGetsWhatIsOnItsWayFinished() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Transport transport =
        outgoing -> {
          begun.countDown();
          await(go);
          return new Receipt("ok");
        };
    ConcurrentLinkedQueue<Throwable> ended = new ConcurrentLinkedQueue<>();
    SendPolicy one = policy(1, 1, 1, Duration.ZERO, Duration.ZERO);
    Thread run =
        new Thread(
            () -> {
              try {
                new Sender(transport, book, one).send(deliveries("a", "b"));
              } catch (InterruptedException e) {
                ended.add(e);
              }
            });
    run.start();
    assertTrue(begun.await(30, SECONDS));
    run.interrupt();
    org.awaitility.Awaitility.await().until(() -> !run.isInterrupted());
    go.countDown();
    run.join();
    assertEquals(1, ended.size());
    assertEquals("sent", book.state("a"));
    assertEquals("planned", book.state("b"));
  }

  @Test
  void whatDoesNotEndWithinTheStopLimitIsGivenUp() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Transport transport =
        outgoing -> {
          begun.countDown();
          await(never);
          return new Receipt("too late");
        };
    Duration zero = Duration.ZERO;
    SendPolicy atOnce = new SendPolicy(1, 1, 1, zero, zero, zero, zero);
    FutureTask<Object> run =
        new FutureTask<>(() -> new Sender(transport, book, atOnce).send(deliveries("a", "b")));
    Thread thread = new Thread(run);
    thread.start();
    assertTrue(begun.await(30, SECONDS));
    thread.interrupt();
    ExecutionException stopped = assertThrows(ExecutionException.class, () -> run.get(30, SECONDS));
    assertInstanceOf(InterruptedException.class, stopped.getCause());
    assertEquals("sending", book.state("a"));
    assertEquals("planned", book.state("b"));
    never.countDown();
  }

  @Test
  void inATestAllGoesToOneAddressAndSaysSo() throws Exception {
    ConcurrentLinkedQueue<OutgoingMessage> handed = new ConcurrentLinkedQueue<>();
    Transport transport = outgoing -> receipt(handed.add(outgoing));
    URI test = URI.create("mailto:owner@example.org");
    sender(transport)
        .redirected(new Redirect(test))
        .send(List.of(delivery("a", "mailto:ana@example.org"), delivery("b", "sftp://u@h/drop")));
    assertTrue(handed.stream().allMatch(outgoing -> outgoing.address().equals(test)));
    assertEquals(
        List.of(
            "[TEST for ana@example.org] Пакет: edition 3",
            "[TEST for sftp://h/drop] Пакет: edition 3"),
        handed.stream().map(OutgoingMessage::subject).sorted().toList());
    assertTrue(handed.stream().allMatch(outgoing -> outgoing.messageId().startsWith("test.")));
  }

  @Test
  void waitsGrowToALimitAndAreSpread() {
    SendPolicy policy = policy(1, 1, 1, Duration.ofSeconds(20), Duration.ofMinutes(10));
    assertEquals(Duration.ofSeconds(20), policy.pause(1, 1));
    assertEquals(Duration.ofSeconds(10), policy.pause(1, 0));
    assertEquals(Duration.ofMinutes(3), policy.pause(3, 1));
    assertEquals(Duration.ofMinutes(10), policy.pause(60, 1));
  }

  @Test
  void badAddressesAndABusyServerStopNobody() throws Exception {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(30_000);
    GreenMail server = new GreenMail(setup);
    server.start();
    AtomicInteger connections = new AtomicInteger();
    try (Script front =
            new Script(
                (talk, number) -> {
                  connections.incrementAndGet();
                  if (number % 5 == 0) {
                    talk.say("421 4.3.2 come back later");
                  } else {
                    Relay.pass(talk, server.getSmtp().getPort());
                  }
                });
        Channels channels =
            Channels.of(
                TestMessages.settings(
                    Map.of(
                        "mail.url",
                        "smtp://localhost:" + front.port(),
                        "mail.from",
                        "desk@example.org")))) {
      List<Delivery> all =
          IntStream.range(0, 40)
              .mapToObj(
                  i -> delivery("c" + i, "mailto:" + (i % 8 == 3 ? "n o" : "r" + i) + "@x.example"))
              .toList();
      SendPolicy patient = policy(4, 4, 20, Duration.ofMillis(5), Duration.ofMillis(50));
      SendSummary summary = new Sender(channels, book, patient).send(all);
      assertEquals(new SendSummary(35, 5, 0, 0, 0), summary);
      assertEquals(35, server.getReceivedMessages().length);
      assertEquals(
          35,
          Stream.of(server.getReceivedMessages()).map(SenderTest::messageId).distinct().count());
      assertTrue(connections.get() > 35, "some were sent away first");
    } finally {
      server.stop();
    }
  }

  private static String messageId(jakarta.mail.internet.MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sender sender(Transport transport) {
    return new Sender(transport, book, QUICK);
  }

  private static int count(Map<String, AtomicInteger> tries, String id) {
    return tries.getOrDefault(id, new AtomicInteger()).get();
  }

  private static Receipt receipt(boolean noted) {
    return new Receipt(noted ? "ok" : "not noted");
  }

  private static List<Delivery> deliveries(String... ids) {
    return deliveries(List.of(ids));
  }

  private static List<Delivery> deliveries(List<String> ids) {
    return ids.stream().map(id -> delivery(id, address(id).toString())).toList();
  }

  private static Delivery delivery(String id, String address) {
    URI to = URI.create(address.replace(" ", "%20"));
    return new Delivery(id, to, () -> TestMessages.of(id, to.toString()));
  }

  private static OutgoingMessage outgoing(String id) {
    return TestMessages.of(id, address(id).toString());
  }

  private static URI address(String id) {
    return URI.create("http://" + id + ".example.org/");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
