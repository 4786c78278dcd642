/** Publishing an administration for people without the program. */
package org.ratswerk.core.publish;
