/** What leads a new user: guides through jobs, and the help with its contents and search. */
package org.ratswerk.ui.model.start;
