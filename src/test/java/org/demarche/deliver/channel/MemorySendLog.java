package org.demarche.deliver.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.deliver.send.SendLog;

/** A log in memory that holds the sender to the order of things. */
public final class MemorySendLog implements SendLog {

  private final Map<String, String> states = new TreeMap<>();
  private final List<String> entries = new ArrayList<>();

  @Override
  public synchronized boolean claim(String copyId) {
    entries.add("claim " + copyId);
    String state = states.getOrDefault(copyId, "planned");
    if (!state.equals("planned") && !state.equals("again")) {
      return false;
    }
    states.put(copyId, "sending");
    return true;
  }

  @Override
  public synchronized void sent(String copyId, Receipt receipt) {
    move(copyId, "sent");
  }

  @Override
  public synchronized void failed(String copyId, ChannelException failure, boolean willRetry) {
    move(copyId, willRetry ? "again" : "failed " + failure.rule().code());
  }

  @Override
  public synchronized void unknown(String copyId, ChannelException failure) {
    move(copyId, "unknown");
  }

  private void move(String copyId, String state) {
    entries.add(state + " " + copyId);
    states.put(copyId, state);
  }

  public synchronized void set(String copyId, String state) {
    states.put(copyId, state);
  }

  public synchronized String state(String copyId) {
    return states.getOrDefault(copyId, "planned");
  }

  public synchronized List<String> entries() {
    return List.copyOf(entries);
  }
}
