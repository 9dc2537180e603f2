package org.demarche.model;

/**
 * Who publishes the paper.
 *
 * @param name full name
 * @param url home page, or empty
 */
public record Issuer(String name, String url) {}
