package org.ratswerk.core.exchange;

/**
 * What an import or export is told besides the files.
 *
 * @param kind kind of all files; null to take it from their names
 * @param catalogue name of the reference catalogue that entries belong to; null where none is named
 * @param catalogueVersion its version; null where none is named
 * @param mapping mapping file for all files; null to look for one beside each file
 * @param skipBad whether the good rows are imported although others are bad
 * @param dryRun whether only to tell what would happen
 */
public record ExchangeOptions(String kind, String catalogue, String catalogueVersion, Exchange.Source mapping, boolean skipBad,
        boolean dryRun) {
    /** Nothing but the files. */
    public static final ExchangeOptions NONE = new ExchangeOptions(null, null, null, null, false, false);

    /** The same with a kind. */
    public ExchangeOptions withKind(String other) {
        return new ExchangeOptions(other, catalogue, catalogueVersion, mapping, skipBad, dryRun);
    }

    /** The same with a catalogue. */
    public ExchangeOptions withCatalogue(String name, String version) {
        return new ExchangeOptions(kind, name, version, mapping, skipBad, dryRun);
    }

    /** The same with a mapping file. */
    public ExchangeOptions withMapping(Exchange.Source file) {
        return new ExchangeOptions(kind, catalogue, catalogueVersion, file, skipBad, dryRun);
    }

    /** The same, but the good rows go in although others are bad. */
    public ExchangeOptions withSkipBad() {
        return new ExchangeOptions(kind, catalogue, catalogueVersion, mapping, true, dryRun);
    }

    /** The same, but nothing is changed. */
    public ExchangeOptions withDryRun() {
        return new ExchangeOptions(kind, catalogue, catalogueVersion, mapping, skipBad, true);
    }
}
