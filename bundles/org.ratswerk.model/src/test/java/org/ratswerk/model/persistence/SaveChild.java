package org.ratswerk.model.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage;

/** Another program that saves. */
final class SaveChild {
    private SaveChild() {
        // static only
    }

    /**
     * {@code loop DIR} counts up in the descriptions of all roots and saves, until it is killed; after each save it prints
     * the number. {@code once DIR SIZE} makes the descriptions that long and saves; it prints the fault, if there is one.
     */
    public static void main(String[] arguments) throws Exception {
        Path dir = Path.of(arguments[1]);
        var files = Examples.open(dir);
        List<FileRoot> roots = Examples.roots(files);
        if (arguments[0].equals("loop")) {
            int number = Integer.parseInt(roots.getFirst().getDescription());
            System.out.println(number);
            while (true) {
                number++;
                for (FileRoot root : roots) {
                    root.setDescription(String.valueOf(number));
                }
                files.save(roots, false);
                System.out.println(number);
            }
        }
        try {
            for (FileRoot root : roots) {
                root.setDescription("x".repeat(Integer.parseInt(arguments[2])));
            }
            files.save(roots, false);
        } catch (FaultException e) {
            System.out.println(e.getMessage());
        }
    }

    /** Starts it, after other words of the command line. */
    static Process start(List<String> before, String... arguments) throws IOException, URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type : List.of(SaveChild.class, AdministrationFiles.class, ModelPackage.class,
                EObject.class, EList.class)) {
            path.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        var command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Duser.language=en", "-cp",
                String.join(System.getProperty("path.separator"), path), SaveChild.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Runs it to its end and returns what it prints. */
    static String run(List<String> before, String... arguments) throws Exception {
        Process process = start(before, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return status == 0 ? output : "exit status " + status + "\n" + output;
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
