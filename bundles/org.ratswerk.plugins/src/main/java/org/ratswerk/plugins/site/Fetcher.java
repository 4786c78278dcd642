package org.ratswerk.plugins.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.SiteException.Reason;

/** Fetches single files by file:, http: or https:, and tells why one cannot be fetched. */
final class Fetcher implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Fetcher.class);
    private static final int MAX_REDIRECTS = 5;
    private static final String TUNNELLING = "jdk.http.auth.tunneling.disabledSchemes";
    private static final long LOOK_MILLIS = 100;

    private final Connection connection;
    private final Transfer transfer;
    private HttpClient client;

    Fetcher(Connection connection, Transfer transfer) {
        this.connection = connection;
        this.transfer = transfer;
    }

    /**
     * Fetches a file.
     *
     * @param address its address
     * @param target where to; what is there already is its beginning, and the rest is asked for
     * @param limit length that it has at most, in bytes
     * @param meter is told the length of the target again and again
     * @throws SiteException if it cannot be fetched; what has come so far stays in the target
     * @throws CancellationException if the transfer is cancelled
     */
    void fetch(URI address, Path target, long limit, LongConsumer meter) throws SiteException {
        if ("file".equalsIgnoreCase(address.getScheme())) {
            copy(address, target, limit, meter);
        } else {
            download(address, target, limit, meter);
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private void copy(URI address, Path target, long limit, LongConsumer meter) throws SiteException {
        Path source = Path.of(address);
        try (InputStream in = Files.newInputStream(source)) {
            long done = 0;
            try (OutputStream out = open(target)) {
                var buffer = new byte[1 << 16];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    done += length;
                    requireRunning();
                    if (done > limit) {
                        throw fault(Reason.HOSTILE, address, "tooLong", null, limit);
                    }
                    write(out, target, buffer, length);
                    meter.accept(done);
                }
            }
        } catch (NoSuchFileException | FileNotFoundException failure) {
            throw fault(Reason.MISSING, address, "missing", failure);
        } catch (AccessDeniedException failure) {
            throw fault(Reason.REFUSED, address, "accessDenied", failure);
        } catch (IOException failure) {
            throw fault(Reason.UNREACHABLE, address, "unreadable", failure, reason(failure));
        }
    }

    private static OutputStream open(Path target) throws SiteException {
        try {
            return Files.newOutputStream(target);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(target, failure);
        }
    }

    private static void write(OutputStream out, Path target, byte[] buffer, int length) throws SiteException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(target, failure);
        }
    }

    private void download(URI address, Path target, long limit, LongConsumer meter) throws SiteException {
        URI asked = address;
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            HttpResponse<Long> response = ask(asked, target, limit, meter);
            int status = response.statusCode();
            if (status == 200 || status == 206) {
                return;
            }
            if (status == 416) {
                // the beginning that is there is longer than the file
                delete(target);
                continue;
            }
            if (status < 300 || status >= 400) {
                throw refused(asked, status);
            }
            asked = next(asked, response);
        }
        throw fault(Reason.REDIRECTED, address, "redirectLoop", null);
    }

    private static URI next(URI asked, HttpResponse<?> response) throws SiteException {
        Optional<String> location = response.headers().firstValue("Location");
        URI next;
        try {
            next = asked.resolve(location.orElse(""));
        } catch (IllegalArgumentException failure) {
            throw fault(Reason.REDIRECTED, asked, "redirected", failure, location.orElse(""));
        }
        boolean same = asked.getHost().equalsIgnoreCase(next.getHost());
        boolean secure = next.getScheme().equalsIgnoreCase(asked.getScheme())
                || "https".equalsIgnoreCase(next.getScheme());
        if (location.isEmpty() || !same || !secure) {
            throw fault(Reason.REDIRECTED, asked, "redirected", null, next);
        }
        return next;
    }

    private SiteException refused(URI address, int status) {
        return switch (status) {
            case 404, 410 -> fault(Reason.MISSING, address, "missing", null);
            case 407 -> fault(Reason.REFUSED, address, "proxyAccount", null, connection.proxyFor(address));
            default -> fault(Reason.REFUSED, address, "refused", null, Integer.toString(status));
        };
    }

    private HttpResponse<Long> ask(URI address, Path target, long limit, LongConsumer meter) throws SiteException {
        long begun = size(target);
        var received = new AtomicLong();
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(address).GET().header("Accept-Encoding", "identity")
                    .header("Cache-Control", "no-cache");
        } catch (IllegalArgumentException failure) {
            throw fault(Reason.BAD_ADDRESS, address, "badAddress", failure);
        }
        if (begun > 0) {
            request.header("Range", "bytes=" + begun + "-");
        }
        CompletableFuture<HttpResponse<Long>> answer = client().sendAsync(request.build(), head -> switch (head
                .statusCode()) {
            case 200 -> new Body(target, 0, limit, received);
            case 206 -> new Body(target, begun, limit, received);
            default -> BodySubscribers.replacing(0L);
        });
        try {
            return await(address, answer, received, meter);
        } catch (ExecutionException failure) {
            throw told(address, target, received.get(), failure.getCause());
        }
    }

    private HttpResponse<Long> await(URI address, CompletableFuture<HttpResponse<Long>> answer, AtomicLong received,
            LongConsumer meter) throws ExecutionException, SiteException {
        long last = 0;
        long since = System.nanoTime();
        while (true) {
            try {
                HttpResponse<Long> response = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                meter.accept(received.get());
                return response;
            } catch (TimeoutException stillRunning) {
                if (transfer.isCancelled()) {
                    answer.cancel(true);
                    throw new CancellationException();
                }
                long now = received.get();
                if (now != last) {
                    last = now;
                    since = System.nanoTime();
                    meter.accept(now);
                } else if (System.nanoTime() - since > connection.silence().plus(connection.connect()).toNanos()
                        || now > 0 && System.nanoTime() - since > connection.silence().toNanos()) {
                    answer.cancel(true);
                    throw fault(Reason.TIMEOUT, address, now > 0 ? "silent" : "noAnswer", null,
                            connection.silence().toSeconds());
                }
            } catch (InterruptedException interrupted) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private SiteException told(URI address, Path target, long received, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SiteException own) {
                return own;
            }
            if (cause instanceof Body.WriteException disk) {
                return DiskSpace.unwritable(target, (IOException) disk.getCause());
            }
            if (cause instanceof Body.TooLongException) {
                return fault(Reason.HOSTILE, address, "tooLong", failure, received);
            }
        }
        String proxy = connection.proxyFor(address);
        String host = proxy == null ? address.getHost() : proxy;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return fault(Reason.UNREACHABLE, address, proxy == null ? "unknownHost" : "unknownProxy", failure,
                        host);
            }
            if (cause instanceof HttpTimeoutException) {
                return fault(Reason.TIMEOUT, address, "noAnswer", failure, connection.connect().toSeconds());
            }
            if (cause instanceof SSLException) {
                return fault(Reason.UNREACHABLE, address, "certificate", failure, reason(cause));
            }
        }
        if (failure instanceof ConnectException) {
            return fault(Reason.UNREACHABLE, address, proxy == null ? "noConnection" : "noProxy", failure, host);
        }
        if (String.valueOf(failure.getMessage()).contains("authentication attempts")) {
            return fault(Reason.REFUSED, address, "proxyAccount", failure, proxy);
        }
        return received > 0 ? fault(Reason.TRUNCATED, address, "brokenOff", failure, received)
                : fault(Reason.UNREACHABLE, address, "broken", failure, reason(failure));
    }

    private HttpClient client() {
        if (client == null) {
            if (connection.account() != null && System.getProperty(TUNNELLING) == null) {
                // else Java tells no proxy a password for https; read when the first client is made
                System.setProperty(TUNNELLING, "");
            }
            HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(connection.connect())
                    .proxy(connection.proxies());
            if (connection.account() != null) {
                builder.authenticator(connection.authenticator());
            }
            client = builder.build();
        }
        return client;
    }

    private void requireRunning() {
        if (transfer.isCancelled()) {
            throw new CancellationException();
        }
    }

    /** Bytes of a file; 0 if it is not there. */
    static long size(Path file) throws SiteException {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            throw DiskSpace.unwritable(file, failure);
        }
    }

    static void delete(Path file) throws SiteException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(file, failure);
        }
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    static SiteException fault(Reason reason, URI address, String key, Throwable cause, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = shown(address);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new SiteException(reason, Fault.of(TEXTS.get(key, all)), List.of(), cause);
    }

    /** Returns an address as people know it: files as paths, without a password. */
    static String shown(URI address) {
        if ("file".equalsIgnoreCase(address.getScheme())) {
            return Path.of(address).toString();
        }
        return address.getRawUserInfo() == null ? address.toString()
                : address.toString().replace(address.getRawUserInfo() + "@", "");
    }

    /** Writes the body into a file as it comes. */
    private static final class Body implements BodySubscriber<Long> {
        private final CompletableFuture<Long> result = new CompletableFuture<>();
        private final Path target;
        private final long offset;
        private final long limit;
        private final AtomicLong received;
        private FileChannel out;
        private Flow.Subscription subscription;

        static final class TooLongException extends IOException {
            private static final long serialVersionUID = 1L;
        }

        static final class WriteException extends IOException {
            private static final long serialVersionUID = 1L;

            WriteException(IOException cause) {
                super(cause);
            }
        }

        Body(Path target, long offset, long limit, AtomicLong received) {
            this.target = target;
            this.offset = offset;
            this.limit = limit;
            this.received = received;
        }

        @Override
        public CompletionStage<Long> getBody() {
            return result;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            try {
                out = offset > 0 ? FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                        : FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING);
                received.set(offset);
                begun.request(Long.MAX_VALUE);
            } catch (IOException failure) {
                stop(new WriteException(failure));
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            if (result.isDone()) {
                return;
            }
            try {
                for (ByteBuffer buffer : buffers) {
                    if (received.addAndGet(buffer.remaining()) > limit) {
                        stop(new TooLongException());
                        return;
                    }
                    while (buffer.hasRemaining()) {
                        out.write(buffer);
                    }
                }
            } catch (IOException failure) {
                stop(new WriteException(failure));
            }
        }

        @Override
        public void onError(Throwable failure) {
            close();
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            try {
                out.close();
                result.complete(received.get());
            } catch (IOException failure) {
                result.completeExceptionally(new WriteException(failure));
            }
        }

        private void stop(IOException failure) {
            subscription.cancel();
            close();
            result.completeExceptionally(failure);
        }

        private void close() {
            try {
                if (out != null) {
                    out.close();
                }
            } catch (IOException failure) {
                result.completeExceptionally(new WriteException(failure));
            }
        }
    }

    /** Waits before a second attempt, so that a server that starts anew is there again. */
    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
