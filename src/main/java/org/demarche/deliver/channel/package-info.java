/**
 * Ways to hand a copy over: mail, a folder, SFTP, HTTP PUT.
 *
 * <p>A way is one class, a {@link org.demarche.deliver.channel.Channel} that the service loader
 * finds; nothing else needs to know it. {@link org.demarche.deliver.channel.Sender} hands over many
 * copies, a bounded number at once. What matters most here is to say truly whether a copy that met
 * a fault was handed over: certainly not and worth another try, certainly not and never, or nobody
 * knows ({@link org.demarche.deliver.channel.ChannelException}).
 *
 * <p>Mail goes through Jakarta Mail itself and not through a Camel route, since only its transport
 * tells in which command a connection was lost; a route sees one exception for all of them, and a
 * message whose end was sent but not answered must never be sent again by itself.
 *
 * <p>Knows no list, no ledger and no document: a {@link org.demarche.deliver.channel.Parcel} comes
 * in, bytes with an address.
 */
@NullMarked
package org.demarche.deliver.channel;

import org.jspecify.annotations.NullMarked;
