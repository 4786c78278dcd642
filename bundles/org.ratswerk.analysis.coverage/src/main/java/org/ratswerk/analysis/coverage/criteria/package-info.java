/** The seven criteria by which audit offices judge process management, each with sub-aspects and evidence. */
package org.ratswerk.analysis.coverage.criteria;
