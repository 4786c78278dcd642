package org.ratswerk.plugins.site;

/**
 * What a plugin needs of others.
 *
 * @param namespace p2 namespace, as {@code osgi.bundle} or {@code org.eclipse.equinox.p2.iu}
 * @param name name in the namespace
 * @param range version range as p2 writes it
 * @param optional whether it works without
 * @param filter LDAP filter under which it is needed; null for always
 */
public record Requirement(String namespace, String name, String range, boolean optional, String filter) {
}
