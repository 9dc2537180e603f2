package org.demarche.deliver.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.Transport;
import org.demarche.deliver.list.Address;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.send.Delivery;
import org.demarche.deliver.send.Redirect;
import org.demarche.deliver.send.SendLog;
import org.demarche.deliver.send.SendPolicy;
import org.demarche.deliver.send.Sender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the owners of lists by mail; one mail a list and run. */
final class Owners {

  private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

  private final Transport transport;
  private final SendPolicy policy;
  private final @Nullable Redirect redirect;
  private final CopyResources resources;

  Owners(
      Transport transport,
      SendPolicy policy,
      @Nullable Redirect redirect,
      CopyResources resources) {
    this.transport = transport;
    this.policy = policy;
    this.redirect = redirect;
    this.resources = resources;
  }

  /**
   * Tells them.
   *
   * @return ids of the lists whose owners may count as told
   */
  Set<String> tell(String runId, List<DistributionList> lists, List<DeliveryProblem> troubles)
      throws InterruptedException {
    List<Delivery> letters = new ArrayList<>();
    for (DistributionList list : lists) {
      List<DeliveryProblem> own =
          troubles.stream().filter(t -> t.list().equals(list.id())).toList();
      if (!own.isEmpty()) {
        letters.add(letter(runId, list, new OwnerLetter(list, own)));
      }
    }
    Told told = new Told();
    Sender sender = new Sender(transport, told, policy);
    (redirect == null ? sender : sender.redirected(redirect)).send(letters);
    Set<String> ids = new LinkedHashSet<>();
    lists.stream()
        .map(DistributionList::id)
        .filter(id -> told.has(copyId(runId, id)))
        .forEach(ids::add);
    return ids;
  }

  private Delivery letter(String runId, DistributionList list, OwnerLetter letter) {
    String copyId = copyId(runId, list.id());
    URI address = Destination.of(Address.of("mailto:" + list.owner()), resources.working());
    OutgoingMessage message =
        new OutgoingMessage(
            copyId,
            OutgoingMessage.messageId(copyId, resources.messageHost()),
            "",
            address,
            letter.subject(),
            letter.text(),
            "",
            List.of(),
            List.of());
    return new Delivery(copyId, address, () -> message);
  }

  private static String copyId(String runId, String list) {
    return runId + "." + Integer.toHexString(list.hashCode());
  }

  /** What was said; kept in memory only, since being told twice does no harm. */
  private static final class Told implements SendLog {

    private final Set<String> told = new LinkedHashSet<>();

    synchronized boolean has(String copyId) {
      return told.contains(copyId);
    }

    @Override
    public boolean claim(String copyId) {
      return true;
    }

    @Override
    public synchronized void sent(String copyId, Receipt receipt) {
      told.add(copyId);
    }

    @Override
    public void failed(String copyId, ChannelException failure, boolean willRetry) {
      if (!willRetry) {
        LOG.warn("The owner of a list could not be told: {}", failure.text());
      }
    }

    @Override
    public synchronized void unknown(String copyId, ChannelException failure) {
      told.add(copyId);
    }
  }
}
