package io.github.chat2responses.recipes.openaijava;

import java.util.Optional;
import org.openrewrite.java.tree.J;
import org.openrewrite.xml.tree.Xml;

/** Whether the version of a library can be raised in a project without breaking other code, as one run finds it out. */
public interface Raising {
    /**
     * Looks at a source.
     *
     * @param file the source
     */
    void look(J.CompilationUnit file);

    /**
     * Looks at a POM.
     *
     * @param pom the POM
     */
    default void look(Xml.Document pom) {}

    /**
     * Looks at a file of Gradle.
     *
     * @param path where it is
     * @param text what it says
     */
    default void look(String path, String text) {}

    /**
     * What speaks against it, asked after the last file.
     *
     * @param version the version that the project is on
     * @return why it has to be raised by a person; empty if nothing speaks against it
     */
    Optional<String> doubt(String version);

    /**
     * Why a library is so old that its classes are others, which is what a person has to know of code that stays.
     *
     * @param version a version that a build has; empty to ask what sources say
     * @return what to do; empty if it is not
     */
    default Optional<String> another(String version) {
        return Optional.empty();
    }
}
