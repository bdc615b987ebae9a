package io.github.chat2responses.recipes.rawhttp;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** What classes are named where their jars are missing: names in the code, and the imports they have. */
final class Written {
    private static final String INFERRED = "var";

    private Written() {}

    /** Whether a name in the code, perhaps one of an inner class, means a class, because the file imports that. */
    static boolean means(SourceIndex index, String written, String type) {
        String name = written.replaceFirst("(?s)<.*", "").strip();
        String outer = type.replaceFirst("\\$.*", "");
        String inner = type.substring(outer.length()).replace('$', '.');
        return name.equals(outer + inner)
                || (name.equals(Types.simple(outer) + inner) && isImported(index, outer))
                || (!inner.isEmpty()
                        && name.equals(inner.substring(inner.lastIndexOf('.') + 1))
                        && isImported(index, outer + inner));
    }

    /** Classes of {@code java.lang} need no import. */
    private static boolean isImported(SourceIndex index, String type) {
        return type.startsWith("java.lang.")
                || index.file().getImports().stream()
                        .filter(line -> !line.isStatic())
                        .map(line -> line.getQualid().toString().strip())
                        .anyMatch(line -> line.equals(type) || line.equals(type.replaceFirst("\\.[^.]*$", ".*")));
    }

    /** The one of some classes that a name means. */
    static Optional<String> of(SourceIndex index, @Nullable J written, Collection<String> types) {
        return written == null
                ? Optional.empty()
                : types.stream()
                        .filter(type -> means(index, text(written), type))
                        .findFirst();
    }

    private static String text(J written) {
        return written.toString().strip();
    }

    /**
     * Whether a call belongs to a class or to one inside of it, as the calls of its builder do: whatever its chain starts with is
     * of that class.
     */
    static boolean isOn(SourceIndex index, J.MethodInvocation call, String owner) {
        Expression select = call.getSelect();
        if (select == null) {
            return false;
        }
        String outer = owner.replaceFirst("\\$.*", "");
        Expression bottom = Trees.bottom(select);
        if (bottom instanceof J.NewClass creation) {
            return creation.getClazz() != null
                    && (means(index, text(creation.getClazz()), owner)
                            || means(index, text(creation.getClazz()), outer));
        }
        String declared = declared(index, bottom);
        return declared.isEmpty()
                ? means(index, text(bottom), outer)
                : means(index, declared, owner) || means(index, declared, outer);
    }

    /** The class that a variable is declared with, as it is written; empty if that is not in this file. */
    static String declared(SourceIndex index, Expression variable) {
        J.Identifier name = variable instanceof J.FieldAccess access
                ? access.getName()
                : variable instanceof J.Identifier identifier ? identifier : null;
        J.VariableDeclarations.NamedVariable found =
                name == null ? null : index.declaration(name).orElse(null);
        if (found == null) {
            return "";
        }
        TypeTree type = Sources.declaration(index, found).getTypeExpression();
        if (type != null && !text(type).equals(INFERRED)) {
            return text(type);
        }
        return found.getInitializer() instanceof J.NewClass creation && creation.getClazz() != null
                ? text(creation.getClazz())
                : "";
    }
}
