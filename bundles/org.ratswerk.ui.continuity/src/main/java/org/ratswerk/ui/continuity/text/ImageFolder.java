package org.ratswerk.ui.continuity.text;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Pictures in the folder {@code documents} of an administration. */
final class ImageFolder implements ImageSource {
    private static final String DOCUMENTS = "documents";
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|webp)");
    private static final long LARGEST = 20_000_000;
    private static final int MOST = 500;

    private final Path administration;

    ImageFolder(Path administration) {
        this.administration = administration;
    }

    @Override
    public CompletableFuture<List<String>> files() {
        return CompletableFuture.supplyAsync(this::list);
    }

    private List<String> list() {
        var found = new TreeSet<String>();
        var documents = administration.resolve(DOCUMENTS);
        try {
            Files.walkFileTree(documents, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isPicture(file)) {
                        found.add(administration.relativize(file).toString().replace('\\', '/'));
                    }
                    return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(found);
    }

    private static boolean isPicture(Path file) {
        return PICTURE.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public CompletableFuture<Optional<byte[]>> read(String address) {
        return CompletableFuture.supplyAsync(() -> content(address).or(() -> content(decoded(address))));
    }

    /** Other programs write addresses with %20 for a space. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private Optional<byte[]> content(String address) {
        try {
            var documents = administration.resolve(DOCUMENTS).toRealPath();
            var file = administration.resolve(address).toRealPath();
            if (!file.startsWith(documents) || !Files.isRegularFile(file) || !isPicture(file)
                    || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
