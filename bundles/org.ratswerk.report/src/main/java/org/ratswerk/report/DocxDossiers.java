package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.model.persistence.FaultException;

/** Documents made of results as DOCX. */
@Component
public final class DocxDossiers implements DossierFormat {
    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
        DossierDocument.of(dossier).write("docx", out);
    }

    @Override
    public boolean encrypts() {
        return true;
    }

    @Override
    public String encryptedExtension() {
        return "docx.zip";
    }

    @Override
    public boolean hasTemplates() {
        return true;
    }

    @Override
    public void write(Dossier dossier, ReportOptions options, OutputStream out) throws FaultException, IOException {
        WordTemplate template = options.template() == null ? null : WordTemplate.read(options.template());
        if (options.password() == null) {
            DocxWriter.write(DossierDocument.of(dossier), template, out);
        } else {
            EncryptedZip.write(dossier, extension(),
                    file -> DocxWriter.write(DossierDocument.of(dossier), template, file), options.password(), out);
        }
        out.flush();
    }
}
