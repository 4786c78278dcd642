/** Documents of emergency planning: concept, manual, plans, alarm card, contacts, kit of the crisis team. */
package org.ratswerk.continuity.report;
