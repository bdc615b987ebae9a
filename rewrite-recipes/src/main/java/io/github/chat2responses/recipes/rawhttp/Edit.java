package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** A change in one file, made only if all of its group may change. */
sealed interface Edit {
    /** The group. */
    String group();

    /** The file. */
    UUID file();

    /** The element that changes. */
    UUID target();

    /** An element becomes another one; what is inside it has changed before. */
    record Replace(String group, UUID file, UUID target, UnaryOperator<J> change) implements Edit {}

    /** A statement goes away. */
    record Remove(String group, UUID file, UUID target) implements Edit {}

    /** A statement becomes several. */
    record Split(String group, UUID file, UUID target, Function<Statement, List<Statement>> statements)
            implements Edit {}

    /** Statements come behind another one. */
    record After(String group, UUID file, UUID target, List<Statement> statements) implements Edit {}

    /** The outermost class gets a method, once. */
    record Member(String group, UUID file, HelperMethod method) implements Edit {
        @Override
        public UUID target() {
            return file;
        }
    }

    /** The new code of the file names classes. */
    record Names(String group, UUID file, Set<String> names) implements Edit {
        @Override
        public UUID target() {
            return file;
        }
    }
}
