package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;

/** Documents made of results as PDF. */
@Component
public final class PdfDossiers implements DossierFormat {
    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
        DossierDocument.of(dossier).write("pdf", out);
    }

    @Override
    public boolean encrypts() {
        return true;
    }

    @Override
    public void write(Dossier dossier, ReportOptions options, OutputStream out) throws IOException {
        PdfDocumentWriter.write(DossierDocument.of(dossier), options.password(), out);
        out.flush();
    }
}
