/** Process landscape (Prozesslandkarte): management, core and support processes, grouped, as boxes. */
package org.ratswerk.core.landscape;
