package org.ratswerk.core.policy;

/**
 * How the network is reached.
 *
 * @param kind which kind
 * @param host host of the proxy; empty if it is none of its own
 * @param port port of the proxy; 0 if it is none of its own
 */
public record ProxyChoice(Kind kind, String host, int port) {
    /** As the operating system is set. */
    public static final ProxyChoice SYSTEM = new ProxyChoice(Kind.SYSTEM, "", 0);
    /** Without a proxy. */
    public static final ProxyChoice NONE = new ProxyChoice(Kind.NONE, "", 0);

    /** Kinds of ways to the network. */
    public enum Kind {
        /** As the operating system is set. */
        SYSTEM,
        /** Without a proxy. */
        NONE,
        /** By this proxy. */
        MANUAL
    }

    /** As the policy writes it. */
    @Override
    public String toString() {
        return switch (kind) {
        case SYSTEM -> "system";
        case NONE -> "none";
        case MANUAL -> (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        };
    }
}
