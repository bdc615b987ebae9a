package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import io.github.chat2responses.rules.ClientLibraries.Library;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the simple names of types in a file mean, as far as its imports tell. */
final class Names {
    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final String own;

    Names(CompilationUnit file) {
        own = file.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
        for (ImportDeclaration line : file.getImports()) {
            String name = line.getNameAsString();
            if (line.isStatic()) {
                continue;
            }
            if (line.isAsterisk()) {
                packages.add(name);
            } else {
                imported.put(name.substring(name.lastIndexOf('.') + 1), name);
            }
        }
        file.findAll(TypeDeclaration.class).forEach(type -> declared.add(type.getNameAsString()));
    }

    /** The package of the file; empty if it has none. */
    String ownPackage() {
        return own;
    }

    /** Whether the file names a type of a library. */
    boolean uses(Library library) {
        return imported.values().stream().anyMatch(library::owns)
                || packages.stream().anyMatch(library::owns)
                || library.owns(own);
    }

    /** Whether a type is imported, by itself or with its package. */
    boolean imports(String name) {
        return imported.containsValue(name) || packages.contains(name.substring(0, name.lastIndexOf('.')));
    }

    /**
     * The qualified name of a type. One that is neither imported nor declared here may come from an import of a whole
     * package of the library, or else is of this file's own package.
     *
     * @param name a simple or qualified name
     * @param library decides between packages that are imported whole
     * @return the qualified name
     */
    String qualified(String name, Library library) {
        if (name.contains(".")) {
            String outer = name.substring(0, name.indexOf('.'));
            return Optional.ofNullable(imported.get(outer))
                    .map(found -> found + name.substring(name.indexOf('.')))
                    .orElse(name);
        }
        String known = imported.get(name);
        if (known != null) {
            return known;
        }
        Optional<String> whole =
                packages.stream().filter(library::owns).sorted().findFirst();
        return declared.contains(name) || whole.isEmpty() ? own + "." + name : whole.get() + "." + name;
    }
}
