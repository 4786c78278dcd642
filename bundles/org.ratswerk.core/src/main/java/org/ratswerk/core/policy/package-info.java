/**
 * What administrators lay down for every installation of the program: the file {@code policy.properties} and the
 * settings that it can give and lock.
 */
package org.ratswerk.core.policy;
