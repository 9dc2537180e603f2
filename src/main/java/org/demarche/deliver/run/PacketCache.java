package org.demarche.deliver.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.packet.Packet;
import org.demarche.packet.PacketBuilder;
import org.demarche.packet.PacketOrder;
import org.demarche.packet.PacketRefused;

/** The packets used last, since many recipients get the same before it is made theirs. */
final class PacketCache {

  private static final int PACKETS = 4;

  private final PacketBuilder builder;
  private final Map<PacketOrder, Packet> packets =
      new LinkedHashMap<>(PACKETS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PacketOrder, Packet> eldest) {
          return size() > PACKETS;
        }
      };

  PacketCache(PacketBuilder builder) {
    this.builder = builder;
  }

  /** One at a time: who asks for the same at once waits for it instead of making it twice. */
  synchronized Packet packet(PacketOrder order) throws IOException, PacketRefused {
    Packet packet = packets.get(order);
    if (packet == null) {
      packet = builder.build(order);
      packets.put(order, packet);
    }
    return packet;
  }
}
