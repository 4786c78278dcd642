/** Publishing: the released processes as a static web site for the intranet. */
package org.ratswerk.publish;
