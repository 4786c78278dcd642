/** What the wizard, the dialog and the view for surveys show and do, without any user interface. */
package org.ratswerk.ui.downtime.model.survey;
