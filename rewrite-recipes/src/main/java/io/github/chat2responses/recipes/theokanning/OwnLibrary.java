package io.github.chat2responses.recipes.theokanning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.tree.ParseError;

/** The old client's own sources, in the code base that is its own, or that has a copy of it. */
final class OwnLibrary {
    private static final String HOST = "\"https://api.openai.com/\"";

    private final List<Path> sources = new ArrayList<>();
    private boolean isOfOpenAi;

    /** Whether a file that could not be parsed is one of them. */
    boolean has(ParseError file) {
        return file.getText().contains("package " + Vocabulary.ROOT.substring(0, Vocabulary.ROOT.length() - 1));
    }

    void add(SourceFile file) {
        sources.add(file.getSourcePath());
        isOfOpenAi |= file.getSourcePath().endsWith("OpenAiService.java")
                && file.printAll().contains(HOST);
    }

    /** The sources, if the client that they make is for OpenAI's host; a copy may be for another. */
    List<Path> sources() {
        return isOfOpenAi ? List.copyOf(sources) : List.of();
    }
}
