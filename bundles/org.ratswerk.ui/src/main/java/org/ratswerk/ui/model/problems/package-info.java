/** Problems of open administrations, and the settings of rules and required fields, without windows. */
package org.ratswerk.ui.model.problems;
