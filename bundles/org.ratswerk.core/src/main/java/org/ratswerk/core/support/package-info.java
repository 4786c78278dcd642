/** What helps when something goes wrong: logs in one place, reports of crashes, the support bundle without personal data. */
package org.ratswerk.core.support;
