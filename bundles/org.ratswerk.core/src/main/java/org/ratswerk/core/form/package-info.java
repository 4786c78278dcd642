/** Workbooks that people fill in: what they hold, independent of a file format, and the interface of a file format. */
package org.ratswerk.core.form;
