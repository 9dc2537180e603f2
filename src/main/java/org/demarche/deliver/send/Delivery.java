package org.demarche.deliver.send;

import java.net.URI;
import java.util.function.Supplier;
import org.demarche.deliver.channel.OutgoingMessage;

/**
 * A copy that is to be sent.
 *
 * @param copyId of the message
 * @param address of the message
 * @param message makes it when its turn comes, and again for each further try, with the same bytes;
 *     an exception of it fails this copy alone
 */
public record Delivery(String copyId, URI address, Supplier<OutgoingMessage> message) {}
