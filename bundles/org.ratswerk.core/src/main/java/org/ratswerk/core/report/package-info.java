/** Documents made of results: what they hold, apart from the formats they are written in. */
package org.ratswerk.core.report;
