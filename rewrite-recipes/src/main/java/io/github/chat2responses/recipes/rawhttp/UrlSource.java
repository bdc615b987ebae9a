package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import org.openrewrite.java.tree.J;

/** A place where URLs of Chat requests come from. */
@FunctionalInterface
public interface UrlSource {
    /**
     * Looks for URLs of the Chat endpoint.
     *
     * @param files all Java files of the run
     * @return one origin for each place that has to change with the code which uses it
     */
    List<UrlOrigin> find(List<J.CompilationUnit> files);
}
