package org.ratswerk.plugins.site;

import java.io.File;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/**
 * How sites are reached over the network.
 *
 * @param proxies proxy for each address
 * @param account name and password for the proxy; null for none
 * @param connect how long to wait for a connection
 * @param silence how long to wait for an answer, and for more of it
 */
public record Connection(ProxySelector proxies, PasswordAuthentication account, Duration connect, Duration silence) {
    private static final Texts TEXTS = Texts.of(Connection.class);
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
    private static final String ACCOUNT_VARIABLE = "RATSWERK_PROXY_ACCOUNT";

    static {
        // read by Java when the first proxy is asked for
        if (File.separatorChar == '\\' && System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
    }

    /**
     * The way of the computer: Java's proxy properties, else {@code http_proxy} and the like, else the settings of
     * Windows, else direct. Name and password for the proxy are those of {@code RATSWERK_PROXY_ACCOUNT} (as
     * {@code NAME:PASSWORD}), else those in {@code http_proxy}.
     */
    public static Connection ofSystem() {
        return new Connection(system(System.getenv()), account(System.getenv()), CONNECT, SILENCE);
    }

    /**
     * Returns the way that a policy lays down.
     *
     * @param proxy {@code system} or null for the computer's, {@code none}, {@code host:port} or
     *     {@code user:password@host:port}; without a user that of {@code RATSWERK_PROXY_ACCOUNT}, if any
     * @param except computers that are reached directly: {@code host}, {@code *.domain} or {@code .domain}; only for
     *     a proxy that is named
     * @throws SiteException if {@code proxy} is none of these
     */
    public static Connection of(String proxy, List<String> except) throws SiteException {
        if (proxy == null || proxy.isBlank() || proxy.equals("system")) {
            return ofSystem();
        }
        if (proxy.equals("none")) {
            return new Connection(new Fixed(null, List.of()), null, CONNECT, SILENCE);
        }
        try {
            URI uri = uri(proxy);
            String account = uri.getUserInfo() == null ? System.getenv(ACCOUNT_VARIABLE) : uri.getUserInfo();
            return new Connection(new Fixed(address(uri), except), account(account), CONNECT, SILENCE);
        } catch (URISyntaxException failure) {
            throw new SiteException(SiteException.Reason.BAD_ADDRESS, Fault.of(TEXTS.get("badProxy", proxy)),
                    List.of(), failure);
        }
    }

    /** Returns the same way with other patience. */
    public Connection withTimeouts(Duration newConnect, Duration newSilence) {
        return new Connection(proxies, account, newConnect, newSilence);
    }

    /** Returns the proxy by which an address is reached, as {@code host:port}; null for none. */
    String proxyFor(URI address) {
        return proxies.select(address).stream().map(Proxy::address).filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast).map(proxy -> proxy.getHostString() + ':' + proxy.getPort())
                .findFirst().orElse(null);
    }

    Authenticator authenticator() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY ? account : null;
            }
        };
    }

    /** Proxies of the computer, with the environment variables that are usual on Unix. */
    static ProxySelector system(Map<String, String> environment) {
        boolean java = System.getProperty("http.proxyHost") != null || System.getProperty("https.proxyHost") != null;
        String http = first(environment, "http_proxy", "HTTP_PROXY");
        String https = first(environment, "https_proxy", "HTTPS_PROXY");
        String except = Objects.requireNonNullElse(first(environment, "no_proxy", "NO_PROXY"), "");
        ProxySelector standard = ProxySelector.getDefault();
        if (java || http == null && https == null) {
            return standard == null ? new Fixed(null, List.of()) : standard;
        }
        List<String> hosts = Arrays.stream(except.split("[,\\s]+")).filter(host -> !host.isEmpty()).toList();
        var plain = new Fixed(addressOrNull(http), hosts);
        var secure = new Fixed(addressOrNull(https), hosts);
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return ("https".equalsIgnoreCase(address.getScheme()) ? secure : plain).select(address);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                // the failure is told by the transfer
            }
        };
    }

    private static PasswordAuthentication account(Map<String, String> environment) {
        String own = first(environment, ACCOUNT_VARIABLE);
        if (own != null) {
            return account(own);
        }
        try {
            String proxy = first(environment, "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY");
            return proxy == null ? null : account(uri(proxy).getUserInfo());
        } catch (URISyntaxException unusable) {
            return null;
        }
    }

    private static PasswordAuthentication account(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(":", 2);
        return new PasswordAuthentication(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray());
    }

    private static String first(Map<String, String> environment, String... names) {
        return Arrays.stream(names).map(environment::get).filter(value -> value != null && !value.isBlank())
                .findFirst().orElse(null);
    }

    private static InetSocketAddress addressOrNull(String text) {
        try {
            return text == null ? null : address(uri(text));
        } catch (URISyntaxException unusable) {
            return null;
        }
    }

    private static URI uri(String text) throws URISyntaxException {
        return new URI(text.contains("://") ? text : "http://" + text);
    }

    private static InetSocketAddress address(URI uri) throws URISyntaxException {
        if (uri.getHost() == null || uri.getPort() <= 0 || uri.getPort() > 65535) {
            throw new URISyntaxException(uri.toString(), "host:port");
        }
        return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
    }

    private static final class Fixed extends ProxySelector {
        private final InetSocketAddress proxy;
        private final List<String> except;

        Fixed(InetSocketAddress proxy, List<String> except) {
            // resolved at use: an own proxy may get another address while the program runs
            this.proxy = proxy;
            this.except = except.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        }

        @Override
        public List<Proxy> select(URI address) {
            String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
            if (proxy == null || except.stream().anyMatch(pattern -> fits(pattern, host))) {
                return DIRECT;
            }
            return List.of(new Proxy(Proxy.Type.HTTP,
                    new InetSocketAddress(proxy.getHostString(), proxy.getPort())));
        }

        private static boolean fits(String pattern, String host) {
            if (pattern.equals("*")) {
                return true;
            }
            String domain = pattern.startsWith("*") ? pattern.substring(1) : pattern;
            return host.equals(domain.startsWith(".") ? domain.substring(1) : domain)
                    || domain.startsWith(".") && host.endsWith(domain);
        }

        @Override
        public void connectFailed(URI address, SocketAddress failed, IOException failure) {
            // the failure is told by the transfer
        }
    }
}
