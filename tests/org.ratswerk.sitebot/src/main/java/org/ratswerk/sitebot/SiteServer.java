package org.ratswerk.sitebot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web server on loopback that serves a folder and can fail in the ways of real ones. It answers as a proxy too: an
 * address of any computer is looked up in its folder.
 */
public final class SiteServer implements AutoCloseable {
    private static final int PIECE = 8192;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "site server");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Path folder;
    private volatile Duration slowness = Duration.ZERO;
    private volatile boolean ranges = true;
    private volatile String account;

    private interface Fault {
        /** Answers in its way; false if it is to be answered as usual. */
        boolean answer(HttpExchange exchange, Path file) throws IOException;
    }

    private SiteServer(Path folder, int port) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Serves a folder on a free port. */
    public static SiteServer serve(Path folder) throws IOException {
        return new SiteServer(folder, 0);
    }

    /** Serves a folder on a port; 0 for a free one. */
    public static SiteServer serve(Path folder, int port) throws IOException {
        return new SiteServer(folder, port);
    }

    /** Returns the address of the folder. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + '/');
    }

    /** Returns the port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Serves another folder from now on. */
    public SiteServer serveInstead(Path other) {
        folder = other;
        return this;
    }

    /** Returns the addresses asked for, as {@code GET /plugins/x.jar}, those asked as of a proxy with the computer. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /**
     * Breaks off files after some bytes.
     *
     * @param ending end of their address
     * @param bytes how many bytes come
     * @param times how often, then it works
     */
    public SiteServer breakOff(String ending, int bytes, int times) {
        var left = new AtomicInteger(times);
        faults.put(ending, (exchange, file) -> {
            if (left.getAndDecrement() <= 0) {
                return false;
            }
            send(exchange, file, bytes);
            return true;
        });
        return this;
    }

    /** Closes for good as soon as a file with that end of its address is asked for. */
    public SiteServer vanishAt(String ending) {
        faults.put(ending, (exchange, file) -> {
            exchange.close();
            threads.execute(this::close);
            return true;
        });
        return this;
    }

    /** Never answers for files with that end of their address. */
    public SiteServer hangAt(String ending) {
        faults.put(ending, (exchange, file) -> {
            pause(Duration.ofMinutes(5));
            exchange.close();
            return true;
        });
        return this;
    }

    /** Answers with a status instead of files with that end of their address. */
    public SiteServer status(String ending, int status) {
        faults.put(ending, (exchange, file) -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return true;
        });
        return this;
    }

    /** Sends from files with that end of their address to another address. */
    public SiteServer redirect(String ending, String location) {
        faults.put(ending, (exchange, file) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return true;
        });
        return this;
    }

    /** Waits after every 8 KiB. */
    public SiteServer slow(Duration pause) {
        slowness = pause;
        return this;
    }

    /** Always sends whole files, also where only their rest is asked for. */
    public SiteServer withoutRanges() {
        ranges = false;
        return this;
    }

    /** As a proxy, answers only who gives that name and password, as {@code NAME:PASSWORD}. */
    public SiteServer requireAccount(String wanted) {
        account = "Basic " + Base64.getEncoder().encodeToString(wanted.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        requests.add(exchange.getRequestMethod() + ' ' + asked);
        if (account != null && !account.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"proxy\"");
            exchange.sendResponseHeaders(407, -1);
            exchange.close();
            return;
        }
        String path = asked.getPath();
        Path file = folder.resolve(path.substring(1)).normalize();
        for (Map.Entry<String, Fault> fault : faults.entrySet()) {
            if (path.endsWith(fault.getKey()) && fault.getValue().answer(exchange, file)) {
                return;
            }
        }
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        send(exchange, file, Long.MAX_VALUE);
    }

    private void send(HttpExchange exchange, Path file, long most) throws IOException {
        long length = Files.size(file);
        String range = exchange.getRequestHeaders().getFirst("Range");
        long from = ranges && range != null ? Long.parseLong(range.replaceAll("\\D", "")) : 0;
        if (from >= length && from > 0) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + '-' + (length - 1) + '/' + length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, length - from == 0 ? -1 : length - from);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            OutputStream out = exchange.getResponseBody();
            long left = Math.min(most, length - from);
            var buffer = new byte[PIECE];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                left -= read;
                pause(slowness);
            }
            out.flush();
        } finally {
            exchange.close();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Vanishes. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
