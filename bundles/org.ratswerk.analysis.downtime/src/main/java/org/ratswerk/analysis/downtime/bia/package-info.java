/**
 * What an editor of impact analyses (BIA, BSI-Standard 200-4) needs besides the fields: the matrix of damage levels with
 * the MTPD that follows, presets, likely values from similar processes, and the preliminary analysis.
 */
package org.ratswerk.analysis.downtime.bia;
