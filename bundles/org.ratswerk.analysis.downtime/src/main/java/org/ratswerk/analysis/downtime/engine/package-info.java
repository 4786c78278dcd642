/**
 * The computing core of the tolerable-downtime analysis: requirement (top-down), recovery (bottom-up), comparison,
 * single points of failure and cycles over one compact graph, and the MTPD of a process from its impact analysis.
 * Terms follow BSI-Standard 200-4 and ISO 22301.
 *
 * <p>Plain Java: no EMF, no OSGi. Nodes and groups are indices; whoever builds the
 * {@link org.ratswerk.analysis.downtime.engine.DowntimeGraph} keeps what they stand for. Times are {@code long}
 * microseconds, see {@link org.ratswerk.analysis.downtime.engine.Times}. Everything but the builder is immutable and may
 * be read by several threads. Arrays that a method returns are copies unless it says otherwise.
 */
package org.ratswerk.analysis.downtime.engine;
