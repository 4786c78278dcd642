package org.ratswerk.core.snapshot;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ratswerk.core.result.Value;

/**
 * What a snapshot says of itself, without the administration in it.
 *
 * @param id identifier: the name of its file without ending, such as {@code 2027-03-31T08-00-00}
 * @param file its file
 * @param time when it was taken
 * @param label what the user calls it; empty for nothing
 * @param who name of the user at the computer; empty where unknown
 * @param program version of the program; empty where unknown
 * @param results figures by contribution, as the program of that day counted them
 * @param files hashes (SHA-256, hexadecimal) of the administration's files, by path with {@code /} between the names
 */
public record Snapshot(String id, Path file, OffsetDateTime time, String label, String who, String program,
        List<Results> results, Map<String, String> files) {
    public Snapshot {
        results = List.copyOf(results);
        files = Map.copyOf(files);
    }

    /**
     * Figures of a contribution.
     *
     * @param id its identifier
     * @param title its name as it was called then
     * @param figures its figures, in order
     */
    public record Results(String id, String title, List<Counted> figures) {
        public Results {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Figure.
     *
     * @param id its identifier
     * @param label what it counts, as it was called then
     * @param value number, duration, {@link Value#UNKNOWN} or {@link Value#NONE}
     */
    public record Counted(String id, String label, Value value) {
    }

    /**
     * Returns a figure; empty if it was not counted then.
     *
     * @param contribution identifier of the contribution
     * @param figure identifier of the figure
     */
    public Optional<Value> value(String contribution, String figure) {
        return results.stream().filter(each -> each.id().equals(contribution)).flatMap(each -> each.figures().stream())
                .filter(each -> each.id().equals(figure)).map(Counted::value).findFirst();
    }
}
