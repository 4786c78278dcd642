package org.ratswerk.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.SourceTable;
import org.ratswerk.core.exchange.TableReader;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first sheet of an Excel workbook: dates as {@code 2027-03-31}, times and time spans as hours, numbers in full
 * with the 15 digits that Excel keeps, formulas as the values that were last computed. Workbooks that unpack to more than
 * is sensible, or whose XML wants something from outside, are refused.
 */
@Component
public final class XlsxReader implements TableReader {
    private static final Texts TEXTS = Texts.of(XlsxReader.class);
    private static final long LARGEST_PART = 256L << 20;
    private static final String EXTENSION = "xlsx";

    @Override
    public String extension() {
        return EXTENSION;
    }

    @Override
    public SourceTable read(Path path, String file, Predicate<String> header) throws FaultException {
        return open(path, file, workbook -> {
            var sheets = sheets(workbook, file);
            return sheet(workbook, sheets.getFirst()).table(file)
                    .orElseThrow(() -> fault(file, TEXTS.get("xlsx.empty"), null));
        });
    }

    @Override
    public Grid grid(Path path, String file, Grid.Options options) throws FaultException {
        return open(path, file, workbook -> {
            var sheets = sheets(workbook, file);
            String wanted = sheets.contains(options.sheet()) ? options.sheet() : null;
            Grid first = null;
            // an empty sheet before the one with the list is common
            for (String sheet : wanted == null ? sheets : List.of(wanted)) {
                var rows = sheet(workbook, sheet).filledRows();
                if (!rows.isEmpty()) {
                    first = new Grid(file, rows, null, null, sheets, sheet);
                    break;
                }
            }
            if (first == null) {
                throw fault(file, TEXTS.get("xlsx.empty"), null);
            }
            return first;
        });
    }

    /** Work on an open workbook. */
    @FunctionalInterface
    private interface Work<R> {
        R on(OPCPackage workbook)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, FaultException;
    }

    private static <R> R open(Path path, String file, Work<R> work) throws FaultException {
        // here and not at the start of the class: commands that read no workbook need not load the library
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        return reading(file, () -> {
            if (Files.size(path) > LARGEST_PART) {
                throw fault(file, TEXTS.get("xlsx.large", Long.toString(LARGEST_PART >> 20)), null);
            }
            // read-only, and from the file itself: POI then unpacks part by part
            try (OPCPackage workbook = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                return work.on(workbook);
            }
        });
    }

    /** Reads a workbook; whatever goes wrong becomes a fault that names the file. */
    static <R> R reading(String file, Reading<R> reading) throws FaultException {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw fault(file, TEXTS.get("xlsx.absent"), e);
        } catch (SheetHandler.WrongCell e) {
            throw new FaultException(new Fault(file, e.line(), e.column(), e.getMessage()), e);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException
                | RuntimeException e) {
            throw fault(file, TEXTS.get("xlsx.unreadable"), e);
        }
    }

    /** What is done with a file that may not be readable. */
    @FunctionalInterface
    interface Reading<R> {
        R read() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, FaultException;
    }

    private static List<String> sheets(OPCPackage workbook, String file)
            throws IOException, OpenXML4JException, FaultException {
        var names = new ArrayList<String>();
        var sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        if (names.isEmpty()) {
            throw fault(file, TEXTS.get("xlsx.empty"), null);
        }
        return names;
    }

    private static SheetHandler sheet(OPCPackage workbook, String name)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(workbook);
        var handler = new SheetHandler(new ReadOnlySharedStringsTable(workbook), reader.getStylesTable(),
                startsIn1904(reader));
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (sheets.getSheetName().equals(name)) {
                    parse(sheet, handler);
                    break;
                }
            }
        }
        return handler;
    }

    static boolean startsIn1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = {false};
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    String value = name.equals("workbookPr") ? attributes.getValue("date1904") : null;
                    found[0] |= "1".equals(value) || "true".equals(value);
                }
            });
        }
        return found[0];
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        xml.parse(new InputSource(in));
    }

    private static FaultException fault(String file, String message, Throwable cause) {
        return new FaultException(new Fault(file, 0, 0, message), cause);
    }
}
