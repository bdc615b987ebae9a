package io.github.chat2responses.recipes.theokanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.xml.tree.Xml;

/**
 * The poms of a code base.
 *
 * @param builds its build files
 */
record Poms(List<Build> builds) {
    private static final int DEEPEST = 10;

    Stream<Xml.Document> all() {
        return builds.stream()
                .map(Build::file)
                .filter(Xml.Document.class::isInstance)
                .map(Xml.Document.class::cast);
    }

    /** A pom and its parents that are here, the topmost last; empty if it is no pom. */
    List<Xml.Document> chain(Build build) {
        List<Xml.Document> chain = new ArrayList<>();
        Optional<Xml.Document> next = build.file() instanceof Xml.Document pom ? Optional.of(pom) : Optional.empty();
        while (next.isPresent() && chain.size() < DEEPEST) {
            chain.add(next.get());
            next = parent(next.get());
        }
        return chain;
    }

    /** What a build sets that the official SDK does not run with. */
    Optional<String> againstSdk(Build build) {
        List<Xml.Document> chain = chain(build);
        return chain.isEmpty() ? GradleVersions.againstSdk(builds) : PomVersions.againstSdk(chain);
    }

    private Optional<Xml.Document> parent(Xml.Document pom) {
        return pom.getRoot()
                .getChild("parent")
                .flatMap(parent -> all().filter(one -> PomVersions.is(one, parent)
                                && !one.getSourcePath().equals(pom.getSourcePath()))
                        .findFirst());
    }
}
