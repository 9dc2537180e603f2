package org.demarche.cluster;

/**
 * Tells those who deliver that there is something new.
 *
 * @param schema {@link #SCHEMA}
 * @param packageId the package that has a new edition; empty if a night is over
 */
record NewEdition(String schema, String packageId) {

  static final String SCHEMA = "demarche-edition/1";
}
