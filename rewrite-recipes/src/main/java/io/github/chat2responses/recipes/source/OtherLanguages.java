package io.github.chat2responses.recipes.source;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** Sources in Kotlin, Groovy and Scala: they stay as they are, and so does the Java code that they use. */
public final class OtherLanguages {
    /** The code of findings about them. */
    public static final String CODE = "C2R617";

    private static final Pattern PATH = Pattern.compile(".*\\.(kt|groovy|scala)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private OtherLanguages() {}

    /**
     * Whether a file is such a source.
     *
     * @param file any file; under the Maven plugin it has a tree of its own, on the command line it is text
     * @return whether it is; Gradle's scripts are not
     */
    public static boolean is(SourceFile file) {
        return !(file instanceof J.CompilationUnit)
                && PATH.matcher(file.getSourcePath().toString()).matches();
    }

    /**
     * Every word of a source.
     *
     * @param text the source
     * @return its names, and what stands in its comments and texts
     */
    public static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).collect(Collectors.toSet());
    }
}
