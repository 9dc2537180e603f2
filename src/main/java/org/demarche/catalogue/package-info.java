/**
 * The page of all packages with its search, {@code catalogue.json} and the feed, written after each
 * edition from what the output folder has.
 *
 * <p>Takes editions from {@code edition} and the pages from {@code render}.
 */
@NullMarked
package org.demarche.catalogue;

import org.jspecify.annotations.NullMarked;
