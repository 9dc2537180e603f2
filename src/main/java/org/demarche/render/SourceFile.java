package org.demarche.render;

/**
 * The definition as it was given, for attachment.
 *
 * @param name file name without folders
 * @param mediaType for instance {@code application/yaml} (RFC 9512)
 * @param content as it lay on disk
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record SourceFile(String name, String mediaType, byte[] content) {}
