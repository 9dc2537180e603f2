/**
 * Treats a watched folder as badly as a year would: files of all kinds are dropped while the
 * program is killed and started again, and then it is proved that nothing was lost, doubled or left
 * half-written. The program is a process of its own; only its folders and its ledger are looked at.
 */
@NullMarked
package org.demarche.torture;

import org.jspecify.annotations.NullMarked;
