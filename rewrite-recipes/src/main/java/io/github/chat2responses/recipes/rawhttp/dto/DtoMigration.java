package io.github.chat2responses.recipes.rawhttp.dto;

import static java.util.Objects.requireNonNull;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.source.OtherLanguages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** One run over a code base: the files that the scan saw, and what comes of them. */
public final class DtoMigration {
    private final Configuration configuration = new Configuration();
    private final List<J.CompilationUnit> files = new ArrayList<>();
    /** Code in other languages, and what no parser could read. */
    private final List<SourceFile> others = new ArrayList<>();

    private final boolean assumesOpenAi;
    private final JsonLibraries libraries = new JsonLibraries();

    private boolean hasChoices;
    private @Nullable DtoAnalysis analysis;
    private @Nullable Claims claims;

    DtoMigration(boolean assumesOpenAi) {
        this.assumesOpenAi = assumesOpenAi;
    }

    void scan(J.CompilationUnit file, List<String> imports) {
        files.add(file);
        hasChoices |= file.getClasses().stream().anyMatch(DtoMigration::hasChoices);
        libraries.read(imports);
    }

    void scan(SourceFile file) {
        if (OtherLanguages.is(file) || Place.path(file).endsWith(".java")) {
            others.add(file);
        } else if (Configuration.is(file)) {
            configuration.read(file);
        } else if (file instanceof Xml.Document || file instanceof PlainText) {
            libraries.read(file.printAll());
        }
    }

    private static boolean hasChoices(J.ClassDeclaration declaration) {
        boolean own = JsonNames.mentions(declaration, "choices");
        return own
                || declaration.getBody().getStatements().stream()
                        .anyMatch(statement -> statement instanceof J.ClassDeclaration nested && hasChoices(nested));
    }

    DtoPlan plan() {
        return analysis().plan();
    }

    /** Takes what this recipe and others of the run speak for. */
    void share(Claims claims) {
        this.claims = claims;
    }

    /** Speaks for the URLs of all calls that were found. */
    void claim() {
        plan().trails().forEach(trail -> {
            // Where there is a trail, a file was scanned.
            Claims all = requireNonNull(claims);
            all.texts(trail.literals());
            all.texts(trail.variables());
            trail.settings().forEach(setting -> all.place(setting.place()));
        });
    }

    private DtoAnalysis analysis() {
        if (analysis == null) {
            Map<String, SourceIndex> indexes = new LinkedHashMap<>();
            if (hasChoices) {
                files.forEach(file -> {
                    SourceIndex index = new SourceIndex(file);
                    indexes.put(index.path(), index);
                });
            }
            analysis = new DtoAnalysis(indexes.values(), others, configuration, libraries);
            analysis.run(assumesOpenAi);
            files.clear();
        }
        return analysis;
    }

    SourceFile rewritten(SourceFile file) {
        if (Configuration.is(file)) {
            return Configuration.rewritten(
                    file, setting -> plan().isMoved(setting) ? UrlLiterals.moved(setting.value()) : setting.value());
        }
        return file instanceof J.CompilationUnit unit ? analysis().rewritten(unit) : file;
    }
}
