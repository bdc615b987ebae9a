package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.source.Glance;
import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** What a recipe knows of a code base, whose files are looked at one after another, judged, and rewritten. */
public interface Replacement {
    /**
     * Looks at a file that is no Java, such as a build.
     *
     * @param file the file
     */
    void scan(SourceFile file);

    /**
     * Looks at a Java file.
     *
     * @param file the file
     * @param glance what is in it
     */
    void look(J.CompilationUnit file, Glance glance);

    /** Gives the verdicts, after the last file. */
    void close();

    /**
     * The report.
     *
     * @return a row for each call
     */
    List<Row> rows();

    /**
     * The file as it is after the run; other recipes may have changed it since it was looked at.
     *
     * @param file the file
     * @return the file after the change
     */
    SourceFile rewritten(SourceFile file);
}
