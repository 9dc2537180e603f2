/**
 * Distribution lists: who gets what, read and checked.
 *
 * <p>Lists come in as files of a format of their own, with findings D1xx and D5xx; what is sent,
 * and what is not, is decided in {@code deliver.plan}. Nothing here or there can reach an address:
 * channels are in {@code deliver.channel}, which neither knows.
 */
@NullMarked
package org.demarche.deliver.list;

import org.jspecify.annotations.NullMarked;
