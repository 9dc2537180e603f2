package org.demarche.deliver.run;

import java.util.Optional;

/** Passwords of copies, where lists say that they are. */
public interface Passwords {

  /**
   * The password; it may reach no log.
   *
   * @param from {@code env:NAME} or {@code file:PATH}
   * @param list the id of the list; paths are relative to its file's folder
   */
  Optional<String> find(String from, String list);
}
