package org.ratswerk.core.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.result.Table;

/** Tables as CSV: UTF-8, comma-separated, header of column keys, quoting as in RFC 4180. */
@Component
public final class CsvFormat implements TableFormat {
    private final CSVFormat format;

    /** Format with commas, that of results. */
    public CsvFormat() {
        this(',');
    }

    /**
     * Format with another separator, such as the semicolon of exchange files.
     *
     * @param separator character between cells
     */
    public CsvFormat(char separator) {
        format = CSVFormat.RFC4180.builder().setDelimiter(separator).setRecordSeparator('\n').setNullString("").get();
    }

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public boolean binary() {
        return false;
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var printer = new CSVPrinter(writer, format);
        for (Table.Column column : table.columns()) {
            printer.print(column.key());
        }
        printer.println();
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) {
                String text = Values.machine(cell.value());
                printer.print(text.isEmpty() ? null : text);
            }
            printer.println();
        }
        printer.flush();
    }
}
