/** Tables in which the elements of an administration are edited, without widgets. */
package org.ratswerk.ui.model.tables;
