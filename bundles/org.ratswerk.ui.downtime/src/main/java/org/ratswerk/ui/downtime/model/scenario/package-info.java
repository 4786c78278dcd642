/** What the pages and dialogs of failure scenarios show and do, without any user interface. */
package org.ratswerk.ui.downtime.model.scenario;
