/**
 * Rich text as CommonMark with tables: {@link org.ratswerk.ui.continuity.text.RichTextPane}. It knows nothing of plans:
 * where references lead to and what pictures there are it learns from a
 * {@link org.ratswerk.ui.continuity.text.ReferenceProvider} and an {@link org.ratswerk.ui.continuity.text.ImageSource}.
 */
package org.ratswerk.ui.continuity.text;
