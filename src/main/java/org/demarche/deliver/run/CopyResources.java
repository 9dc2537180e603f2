package org.demarche.deliver.run;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.packet.PacketBuilder;
import org.demarche.render.MailWriter;
import org.demarche.render.PdfPersonalizer;
import org.jspecify.annotations.Nullable;

/**
 * What copies are made with.
 *
 * @param packets makes packets
 * @param copyist makes them one recipient's
 * @param mails writes what goes with them
 * @param passwords of copies
 * @param signer who signs; null if no key is set
 * @param markings shows markings, where they are to be shown
 * @param output the folder of all packages
 * @param working the folder that folders of recipients are relative to
 * @param zone of the day that is printed on copies
 * @param messageHost what comes after the @ in the ids of mails
 */
public record CopyResources(
    Supplier<PacketBuilder> packets,
    Supplier<PdfPersonalizer> copyist,
    Supplier<MailWriter> mails,
    Passwords passwords,
    @Nullable Supplier<PdfPersonalizer.Signer> signer,
    ShownMarkings markings,
    Path output,
    Path working,
    ZoneId zone,
    String messageHost) {

  Optional<Supplier<PdfPersonalizer.Signer>> signing() {
    return Optional.ofNullable(signer);
  }
}
