import java.io.File;
import java.util.Map;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates EMF code in the build.
 * Arguments: {@code model} or {@code edit}, the genmodel's platform URI, then {@code project=folder} pairs.
 */
public final class EmfCodegen {
    private static final Map<String, Object> KINDS = Map.of(
            "model", GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
            "edit", GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE);

    public static void main(String[] args) throws Exception {
        for (int i = 2; i < args.length; i++) {
            String[] project = args[i].split("=", 2);
            EcorePlugin.getPlatformResourceMap().put(project[0],
                    URI.createFileURI(new File(project[1]).getCanonicalPath() + File.separator));
        }
        var resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        resources.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));

        var genModel = (GenModel) resources.getResource(URI.createURI(args[1]), true).getContents().get(0);
        genModel.reconcile();
        Diagnostic faults = genModel.diagnose();
        if (faults.getSeverity() == Diagnostic.ERROR) {
            throw new IllegalStateException(faults.toString());
        }
        genModel.setCanGenerate(true);
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        var generator = new Generator();
        generator.setInput(genModel);
        Diagnostic result = generator.generate(genModel, KINDS.get(args[0]), new BasicMonitor.Printing(System.out) {
            @Override
            public void subTask(String name) {
                // one line a class says nothing in a build log
            }
        });
        if (result.getSeverity() == Diagnostic.ERROR) {
            throw new IllegalStateException(result.toString() + result.getChildren());
        }
    }
}
