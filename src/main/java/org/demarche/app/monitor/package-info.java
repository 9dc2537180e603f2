/**
 * Health and metrics of a process that stays, over HTTP on loopback. Nothing else uses Prometheus.
 */
@NullMarked
package org.demarche.app.monitor;

import org.jspecify.annotations.NullMarked;
