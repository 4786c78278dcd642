/** Generated parts of plans, which never overwrite what a person wrote. */
package org.ratswerk.continuity.generate;
