package org.demarche.deliver.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.MailForm;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.deliver.send.MessageNotMade;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.render.MailSubject;
import org.demarche.render.MailSubject.Enclosure;
import org.demarche.render.MailSubject.News;
import org.demarche.render.MailText;

/** Makes a copy when its turn comes; safe for use by several threads. */
final class CopyMaker {

  private static final long MEGABYTE = 1_000_000;

  private final CopyResources resources;
  private final CopyFiles files;

  CopyMaker(CopyResources resources) {
    this.resources = resources;
    this.files = new CopyFiles(resources);
  }

  /**
   * The copy, ready to be handed over. The same again for the same rows, but for the random numbers
   * of passwords and signatures.
   *
   * @throws MessageNotMade if it cannot be made
   */
  OutgoingMessage make(CopyRows copy) {
    try {
      List<Edition> editions = editions(copy.planned());
      return isLink(copy.planned())
          ? message(copy, editions, List.of(), links(copy.planned(), editions))
          : attached(copy, editions);
    } catch (IOException e) {
      throw new MessageNotMade(String.valueOf(e.getMessage()), e);
    }
  }

  /** The very editions that were planned. */
  private List<Edition> editions(PlannedCopy planned) throws IOException {
    EditionStore store = new EditionStore(resources.output());
    List<Edition> editions = new ArrayList<>();
    for (Edition edition : planned.editions()) {
      Edition found =
          store
              .find(edition.key())
              .orElseThrow(
                  () -> new MessageNotMade(edition.key().words() + " is not there any more"));
      if (!found.documents().equals(edition.documents())) {
        throw new MessageNotMade(edition.key().words() + " is not the one that was planned");
      }
      editions.add(found);
    }
    return editions;
  }

  private static boolean isMail(PlannedCopy planned) {
    return planned.address().scheme().equals("mailto");
  }

  private static boolean isLink(PlannedCopy planned) {
    return isMail(planned) && planned.form() == MailForm.LINK;
  }

  /** The plan knew only about how large it would be. */
  private OutgoingMessage attached(CopyRows copy, List<Edition> editions) throws IOException {
    PlannedCopy planned = copy.planned();
    List<Attachment> made = files.files(copy, editions);
    if (isMail(planned) && CopyFiles.bytes(made) > planned.list().sizeLimit() * MEGABYTE) {
      return message(copy, editions, List.of(), links(planned, editions));
    }
    return message(copy, editions, made, CopyFiles.enclosures(made));
  }

  private List<Enclosure> links(PlannedCopy planned, List<Edition> editions) throws IOException {
    if (planned.options().isEncrypted()) {
      throw new MessageNotMade("it is above the size limit, and a link would have no password");
    }
    if (planned.list().linkBase().isBlank()) {
      throw new MessageNotMade(
          "it is above the size limit, and the list has no linkBase for a link");
    }
    return files.links(planned, editions);
  }

  private OutgoingMessage message(
      CopyRows copy, List<Edition> editions, List<Attachment> made, List<Enclosure> enclosures)
      throws IOException {
    PlannedCopy planned = copy.planned();
    DistributionList list = planned.list();
    List<News> news = new ArrayList<>();
    for (Edition edition : editions) {
      news.add(WhatIsNew.of(edition, planned.kinds(), planned.hasInlineSummary()));
    }
    MailText text =
        resources
            .mails()
            .get()
            .write(
                new MailSubject(
                    planned.recipient().name(),
                    news,
                    enclosures,
                    planned.options().isEncrypted(),
                    resources.markings().isPublic(editions),
                    copy.id(),
                    list.title(),
                    list.owner()));
    return new OutgoingMessage(
        copy.id(),
        OutgoingMessage.messageId(copy.id(), resources.messageHost()),
        planned.recipient().name(),
        Destination.of(planned.address(), resources.working()),
        resources.markings().subject(editions, text.subject()),
        text.text(),
        text.html(),
        List.of(),
        made);
  }
}
