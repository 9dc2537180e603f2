package org.demarche.render;

/**
 * A definition as a file.
 *
 * @param name file name without folders
 * @param mediaType for instance {@code application/yaml} (RFC 9512)
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record SourceFile(String name, String mediaType, byte[] content) {}
