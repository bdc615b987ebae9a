package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.Raising;
import io.github.chat2responses.recipes.openaijava.SdkVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Whether a newer release has what the code uses beside chats, which are as they were. */
final class Upgrade implements Raising {
    /** What of the library was there before the releases that were compared, as it is in the newest. */
    private static final List<String> STABLE =
            List.of("SimpleOpenAI", "common.", "domain.chat.", "exception.", "support.");

    private final List<Use> uses = new ArrayList<>();

    /** A class of the library that a file imports, with all names in that file. */
    private record Use(String type, Set<String> names, String path) {}

    @Override
    public void look(J.CompilationUnit file) {
        List<String> types = file.getImports().stream()
                .map(J.Import::getTypeName)
                .filter(name -> name.startsWith(SimpleOpenAi.BASE))
                .toList();
        if (!types.isEmpty()) {
            Set<String> names = names(file);
            types.forEach(type -> uses.add(new Use(type, names, Place.path(file))));
        }
    }

    private static Set<String> names(J.CompilationUnit file) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import line, Integer p) {
                return line;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                names.add(name.getSimpleName());
                return name;
            }
        }.visit(file, 0);
        return names;
    }

    @Override
    public Optional<String> doubt(String version) {
        return uses.stream()
                .filter(use -> isOther(use, version))
                .findFirst()
                .map(use -> "`" + use.type() + "` may have changed (" + use.path() + ")");
    }

    private static boolean isOther(Use use, String version) {
        boolean isKnown = !SdkVersion.isOlder(version, Change.FIRST)
                || STABLE.stream().map(SimpleOpenAi.BASE::concat).anyMatch(use.type()::startsWith);
        return !isKnown
                || Change.ALL.stream()
                        .anyMatch(change -> !SdkVersion.isOlder(change.until(), version)
                                && change.concerns(use.type(), use.names()));
    }
}
