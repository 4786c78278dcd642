/** Texts of plans: CommonMark with tables and live links, read and written. */
package org.ratswerk.continuity.text;
