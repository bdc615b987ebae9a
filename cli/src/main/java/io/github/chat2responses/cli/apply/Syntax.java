package io.github.chat2responses.cli.apply;

import io.github.chat2responses.cli.analyze.JavaSyntax;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaParsingException;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.tree.ParseError;

/** Says of Java files that the recipe engine did not understand whole where, in one line. */
final class Syntax {
    private Syntax() {}

    /** What is wrong with a file; empty if all of it was understood. */
    static Optional<String> problem(SourceFile file) {
        if (file instanceof ParseError error) {
            return Optional.of(reason(error.getText(), valid(error.getText())));
        }
        return file instanceof J.CompilationUnit unit && hasStrayCode(unit)
                ? Optional.of(reason(unit.printAll(), "recipes need code to be in a class with a name"))
                : Optional.empty();
    }

    /** Why the engine may not take what is valid Java: its compiler is the one of the JDK that runs. */
    private static String valid(String text) {
        int release = Runtime.version().feature();
        return JavaSyntax.isOf(release, text)
                ? "it is valid, but the engine of the recipes fails on it"
                : "it is valid, but not in Java " + release + ", which runs this; run with a newer JDK";
    }

    /**
     * What a failure of the engine means. The compiler in it can fail in a file where code switches over a type that is not there;
     * the types of other files are known all the same.
     */
    static String failure(Throwable failure) {
        return failure instanceof JavaParsingException
                ? "the compiler of Java " + Runtime.version().feature()
                        + " failed in a file, so that types are missing there; give the jars with --classpath, or run with a newer JDK"
                : String.valueOf(failure);
    }

    /** The engine keeps what it does not understand between classes as if it were white space. */
    private static boolean hasStrayCode(J.CompilationUnit file) {
        return Stream.concat(
                        Stream.of(file.getEof()), file.getClasses().stream().map(J.ClassDeclaration::getPrefix))
                .flatMap(space -> Stream.concat(
                        Stream.of(space.getWhitespace()),
                        space.getComments().stream().map(Comment::getSuffix)))
                .anyMatch(white -> !white.isBlank());
    }

    private static String reason(String text, String otherwise) {
        return "cannot be parsed: " + JavaSyntax.problem(text).orElse(otherwise);
    }
}
