package org.demarche.edition;

/**
 * A file for other programs on its way into an edition. It goes into no packet and no copy.
 *
 * @param fileName in the edition's folder
 * @param content its bytes; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once
public record DataFile(String fileName, byte[] content) {}
