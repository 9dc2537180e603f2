package org.demarche.deliver.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.demarche.deliver.channel.Script.Talk;

/** Carries a connection on to another server of this machine. */
public final class Relay {

  private Relay() {}

  /** Until one of the two leaves. */
  public static void pass(Talk talk, int port) throws IOException {
    try (Socket to = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread back =
          new Thread(
              () -> {
                try (Socket from = talk.socket()) {
                  to.getInputStream().transferTo(from.getOutputStream());
                } catch (IOException e) {
                  Thread.currentThread().interrupt();
                }
              },
              "relay");
      back.setDaemon(true);
      back.start();
      talk.socket().getInputStream().transferTo(to.getOutputStream());
    }
  }
}
