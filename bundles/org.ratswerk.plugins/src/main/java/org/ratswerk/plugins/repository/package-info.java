/** The files of a p2 repository: finding, unpacking, reading and writing them. */
package org.ratswerk.plugins.repository;
