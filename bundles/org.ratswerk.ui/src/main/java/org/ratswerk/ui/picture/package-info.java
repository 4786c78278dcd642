/**
 * Pictures in the workbench: {@link org.ratswerk.ui.picture.PicturePane} shows what the bundle {@code org.ratswerk.graph}
 * has drawn, to be scrolled, enlarged and walked through by mouse and keys, and
 * {@link org.ratswerk.ui.picture.PictureExport} writes it to files. All parts that show pictures share one page for the
 * browser.
 */
package org.ratswerk.ui.picture;
