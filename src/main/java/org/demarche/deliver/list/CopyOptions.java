package org.demarche.deliver.list;

/**
 * How a copy differs from the documents as they were built.
 *
 * @param watermark whether each page names the recipient and the day
 * @param signature whether it is signed
 * @param passwordFrom where its password is, {@code env:NAME} or {@code file:PATH}; empty: it has
 *     none. Never the password itself
 */
public record CopyOptions(boolean watermark, boolean signature, String passwordFrom) {

  public boolean isEncrypted() {
    return !passwordFrom.isEmpty();
  }
}
