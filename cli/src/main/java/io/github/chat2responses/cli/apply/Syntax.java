package io.github.chat2responses.cli.apply;

import io.github.chat2responses.cli.analyze.JavaSyntax;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.tree.ParseError;

/** Says of Java files that the recipe engine did not understand whole where, in one line. */
final class Syntax {
    private Syntax() {}

    /** What is wrong with a file; empty if all of it was understood. */
    static Optional<String> problem(SourceFile file) {
        if (file instanceof ParseError error) {
            return Optional.of(reason(error.getText()));
        }
        return file instanceof J.CompilationUnit unit && hasStrayCode(unit)
                ? Optional.of(reason(unit.printAll()))
                : Optional.empty();
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

    private static String reason(String text) {
        return "cannot be parsed: " + JavaSyntax.problem(text).orElse("recipes need code to be in a class with a name");
    }
}
