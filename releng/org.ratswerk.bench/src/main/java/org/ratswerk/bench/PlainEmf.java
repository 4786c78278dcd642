package org.ratswerk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLParserPool;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.ratswerk.model.ModelPackage;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Loads the files of an administration with EMF's own XMI resource and the options that its documentation recommends for
 * speed: references resolved and objects attached at the end, one parser pool and one map of names to features for all
 * loads, no deprecated methods, a map of ids in place of searching.
 *
 * <p>The files refer to each other by bare ids, which EMF looks up within one file at its end. Two things make it look in
 * all files: the resources share the map of ids, and the lookup that a handler does at the end of its file is put off until
 * the last file is read. Everything between is EMF's code.
 */
final class PlainEmf {
    private static final Map<Object, Object> FEATURES = new HashMap<>();
    private static XMLParserPool parsers = new XMLParserPoolImpl();

    private final ResourceSet resources = new ResourceSetImpl();
    private final Map<String, EObject> ids = new HashMap<>();
    private final List<Handler> handlers = new ArrayList<>();

    private PlainEmf() {
        resources.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
    }

    /**
     * Loads files.
     *
     * @return their resources, in the order of the files
     * @throws IOException if a file cannot be read, or a reference leads nowhere
     */
    static ResourceSet load(Iterable<Path> files) throws IOException {
        var loading = new PlainEmf();
        for (Path file : files) {
            loading.load(file);
        }
        loading.handlers.forEach(Handler::resolve);
        loading.handlers.clear();
        for (Resource resource : loading.resources.getResources()) {
            if (!resource.getErrors().isEmpty()) {
                throw new IOException(resource.getURI() + ": " + resource.getErrors().getFirst());
            }
        }
        return loading.resources;
    }

    /** Lets go of the parsers, which hold on to what they read last. */
    static void releaseParsers() {
        parsers = new XMLParserPoolImpl();
    }

    private void load(Path file) throws IOException {
        var resource = new XmiResource(URI.createFileURI(file.toString()));
        resource.setIntrinsicIDToEObjectMap(ids);
        resources.getResources().add(resource);
        resource.load(Map.of(
                XMLResource.OPTION_DEFER_ATTACHMENT, Boolean.TRUE,
                XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE,
                XMLResource.OPTION_USE_DEPRECATED_METHODS, Boolean.FALSE,
                XMLResource.OPTION_USE_PARSER_POOL, parsers,
                XMLResource.OPTION_USE_XML_NAME_TO_FEATURE_MAP, FEATURES));
    }

    private final class XmiResource extends XMIResourceImpl {
        XmiResource(URI uri) {
            super(uri);
        }

        @Override
        protected XMLLoad createXMLLoad() {
            return new XMILoadImpl(createXMLHelper()) {
                @Override
                protected DefaultHandler makeDefaultHandler() {
                    var handler = new Handler(resource, helper, options);
                    handlers.add(handler);
                    return handler;
                }
            };
        }
    }

    private static final class Handler extends SAXXMIHandler {
        Handler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
            super(resource, helper, options);
        }

        @Override
        protected void handleForwardReferences(boolean isEndDocument) {
            // later
        }

        void resolve() {
            super.handleForwardReferences(true);
        }
    }
}
