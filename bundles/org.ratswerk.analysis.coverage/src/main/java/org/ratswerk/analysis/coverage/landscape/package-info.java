/** The process landscape as an analysis: what the colours of the tiles can tell. */
package org.ratswerk.analysis.coverage.landscape;
