package org.demarche.deliver.plan;

/** Whether secrets are where they should be; never what they are. */
public interface KnownSecrets {

  /**
   * Whether there is a password, and not an empty one.
   *
   * @param from {@code env:NAME} or {@code file:PATH}
   * @param listFile the list's file as findings name it: paths are relative to its folder
   */
  boolean has(String from, String listFile);

  /** Whether there is a key to sign with. */
  boolean canSign();
}
