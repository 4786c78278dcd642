/**
 * One small host for all parts that are drawn by a web browser. A part brings a folder of its own files
 * ({@link org.ratswerk.ui.browser.WebPage}); {@link org.ratswerk.ui.browser.BrowserHost} shows it in the SWT browser:
 * without network, without a way to other pages, with messages in both directions, the keys of the workbench, the theme
 * and the font. {@code host.js} is what a page finds as {@code ratswerk}.
 */
package org.ratswerk.ui.browser;
