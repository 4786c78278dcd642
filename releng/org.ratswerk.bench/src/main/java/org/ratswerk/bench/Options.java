package org.ratswerk.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param product folder of the built product
 * @param sizes numbers of dependencies, ascending
 * @param seed seed of the generator
 * @param startUp whether start-up is measured
 * @param keep whether the generated administrations stay
 * @param help whether only the help is wanted
 */
record Options(Path product, List<Integer> sizes, long seed, boolean startUp, boolean keep, boolean help) {
    static final String USAGE = """
            Usage: ./ratswerk bench [--sizes N,N,…] [--seed N] [--no-startup] [--keep]

            Generates administrations, always the same for the same seed, and measures how long it takes and how much
            memory it needs to load and to analyse them, and how long the product takes to open its window. Times depend
            on the machine; ratios and growth exponents are what to compare.

              --sizes N,N,…  numbers of dependencies, at least %d (default 1000,10000,100000,1000000)
              --seed N       seed of the generator (default %d)
              --no-startup   leaves out start-up, which needs a display
              --keep         keeps the generated administrations and says where they are
              --help         shows this text

            RATSWERK_MEMORY sets the heap of all programs that are started (default 4g).
            """;
    private static final long SEED = 2004;

    static String usage() {
        return USAGE.formatted(Generator.SMALLEST, SEED);
    }

    /**
     * @throws IllegalArgumentException with a message for the user
     */
    static Options parse(String... arguments) {
        Path product = null;
        List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);
        long seed = SEED;
        boolean startUp = true;
        boolean keep = false;
        boolean help = false;
        var rest = new ArrayList<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--product" -> product = Path.of(value(option, rest));
                case "--sizes" -> sizes = sizes(value(option, rest));
                case "--seed" -> seed = number(option, value(option, rest));
                case "--no-startup" -> startUp = false;
                case "--keep" -> keep = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new Options(product, sizes, seed, startUp, keep, help);
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes = Arrays.stream(text.split(",")).map(size -> (int) Math.min(number("--sizes", size.strip()),
                Integer.MAX_VALUE)).distinct().sorted().toList();
        if (sizes.getFirst() < Generator.SMALLEST) {
            throw new IllegalArgumentException("--sizes: at least " + Generator.SMALLEST + ", not " + sizes.getFirst());
        }
        return sizes;
    }

    private static long number(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": not a number: " + text, e);
        }
    }
}
