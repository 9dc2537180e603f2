package org.demarche.catalogue;

import java.util.function.Predicate;
import org.demarche.files.OutputMode;

/**
 * What the catalogue of a house is like.
 *
 * @param on whether there is one
 * @param shows whether packages of a marking are in it
 * @param mode the rights of its files
 * @param version of Demarche; what another one wrote is read again
 */
public record CatalogueSettings(
    boolean on, Predicate<String> shows, OutputMode mode, String version) {}
