/** Documents: process catalogue, coverage for the leadership, criteria of process management, process register. */
package org.ratswerk.analysis.coverage.report;
