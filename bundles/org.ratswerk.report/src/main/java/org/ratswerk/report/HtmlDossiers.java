package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;

/** Documents made of results as one HTML file. */
@Component
public final class HtmlDossiers implements DossierFormat {
    @Override
    public String extension() {
        return "html";
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public boolean encrypts() {
        return true;
    }

    @Override
    public String encryptedExtension() {
        return "html.zip";
    }

    @Override
    public void write(Dossier dossier, ReportOptions options, OutputStream out) throws IOException {
        if (options.password() == null) {
            write(dossier, out);
        } else {
            EncryptedZip.write(dossier, extension(), file -> write(dossier, file), options.password(), out);
        }
    }

    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
        DossierDocument.of(dossier).write("html", out);
    }
}
