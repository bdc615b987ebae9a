package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.OtherLanguages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** The sources of a run that are not Java. They stay, and so does what they use. */
public final class OtherSources {
    private final String root;
    private final List<Source> sources = new ArrayList<>();

    /** A source, with its words. */
    private record Source(String path, boolean usesLibrary, Set<String> words) {}

    /**
     * Starts without any.
     *
     * @param library the library that goes
     */
    public OtherSources(OldLibrary library) {
        this.root = library.root();
    }

    /**
     * Notes a source.
     *
     * @param file a file for which {@link OtherLanguages#is} says so
     */
    public void add(SourceFile file) {
        String text = file.printAll();
        sources.add(new Source(Place.path(file), text.contains(root), OtherLanguages.words(text)));
    }

    /**
     * Why a Java file that uses the library has to stay.
     *
     * @param user the file
     * @return the first source that uses the library, too, or a class of the file; empty if none does
     */
    public Optional<Blocker> against(J.CompilationUnit user) {
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Set<String> classes = Glance.of(user).classes();
        return sources.stream()
                .filter(source -> source.usesLibrary()
                        || classes.stream().anyMatch(name -> source.words().contains(simple(name))))
                .findFirst()
                .map(source -> new Blocker(
                        OtherLanguages.CODE,
                        new Place(source.path(), 1),
                        "this file is not Java and stays, and it uses "
                                + (source.usesLibrary() ? "the old client" : "a class that does")));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
