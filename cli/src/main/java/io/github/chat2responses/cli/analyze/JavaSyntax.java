package io.github.chat2responses.cli.analyze;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses Java, and says what is wrong with a text that is none. */
public final class JavaSyntax {
    /** Takes the syntax of every release; whether a release has it is the compiler's business. */
    private static final ParserConfiguration LANGUAGE = new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
            .setAttributeComments(false);

    private JavaSyntax() {}

    /**
     * What is wrong with a text first.
     *
     * @param text the text of a Java file
     * @return one line, with the line's number; empty if the text is valid in some release
     */
    public static Optional<String> problem(String text) {
        try {
            ParseResult<CompilationUnit> result = parse(text);
            return result.isSuccessful() ? Optional.empty() : Optional.of(problem(result));
        } catch (StackOverflowError e) {
            return Optional.of(tooDeep());
        }
    }

    /**
     * Whether a text is valid in a release.
     *
     * @param release the release, such as 17
     * @param text the text of a Java file
     * @return whether that release has all of its syntax, and true for a release this does not know
     */
    public static boolean isOf(int release, String text) {
        return Stream.of(ParserConfiguration.LanguageLevel.values())
                .filter(level -> level.name().equals("JAVA_" + release))
                .findFirst()
                .map(level -> new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false))
                .map(language -> new JavaParser(language).parse(text).isSuccessful())
                .orElse(true);
    }

    static ParseResult<CompilationUnit> parse(String text) {
        return new JavaParser(LANGUAGE).parse(text);
    }

    static String tooDeep() {
        return "its expressions are nested too deeply";
    }

    static String problem(ParseResult<CompilationUnit> result) {
        return result.getProblems().stream()
                .findFirst()
                .map(problem -> problem.getLocation()
                                .flatMap(place -> found(place.getBegin()))
                                .flatMap(JavaToken::getRange)
                                .map(range -> "line " + range.begin.line + ": ")
                                .orElse("")
                        + problem.getMessage().lines().findFirst().orElse("").replaceFirst(", expected .*", ""))
                .orElse("it is not valid Java");
    }

    /** The token that was not expected; a problem begins at the one before. */
    private static Optional<JavaToken> found(JavaToken before) {
        Optional<JavaToken> next = before.getNextToken();
        while (next.filter(token -> token.getCategory().isWhitespaceOrComment()).isPresent()) {
            next = next.flatMap(JavaToken::getNextToken);
        }
        return next;
    }
}
