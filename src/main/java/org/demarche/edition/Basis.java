package org.demarche.edition;

import java.util.Objects;

/**
 * All that an edition depends on beside its definition, the day and the version: three SHA-256, so
 * that a change of one can be told.
 *
 * @param templates of all files of templates
 * @param assets of fonts and images
 * @param settings of those settings that documents depend on
 */
public record Basis(String templates, String assets, String settings) {

  public Basis {
    Objects.requireNonNull(templates);
    Objects.requireNonNull(assets);
    Objects.requireNonNull(settings);
  }
}
