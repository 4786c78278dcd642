/** The software that the program has with it: which, in which version, under which licence, and its bill of materials. */
package org.ratswerk.core.licence;
