package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** Spring's clients: what a variable is, and which base URL it was made with. */
final class Clients {
    private final Collection<SourceIndex> files;

    Clients(Collection<SourceIndex> files) {
        this.files = files;
    }

    /** Whether an expression is a client of a class, by its type or, if that is missing, by its declaration. */
    boolean isA(SourceIndex file, @Nullable Expression client, String simpleName) {
        if (client == null) {
            return false;
        }
        String type = Shapes.name(client.getType());
        if (!type.isEmpty()) {
            return type.endsWith("." + simpleName) && type.startsWith("org.springframework.");
        }
        return declared(file, client)
                .map(J.VariableDeclarations::getTypeExpression)
                .filter(written -> simple(written).equals(simpleName))
                .isPresent();
    }

    private static String simple(TypeTree type) {
        return type.toString().substring(type.toString().lastIndexOf('.') + 1);
    }

    private static Optional<J.VariableDeclarations> declared(SourceIndex file, Expression client) {
        Expression plain = client.unwrap();
        J.Identifier name = plain instanceof J.Identifier identifier
                ? identifier
                : plain instanceof J.FieldAccess access ? access.getName() : null;
        return Optional.ofNullable(name)
                .flatMap(file::declaration)
                .map(file::parent)
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast);
    }

    /** The base URL that a client was made with, in its own file, or by the one factory of the code base. */
    Optional<Expression> baseUrl(SourceIndex file, Expression client) {
        List<Expression> here = urls(file);
        if (!here.isEmpty()) {
            return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
        }
        List<Expression> all = new ArrayList<>();
        files.forEach(other -> all.addAll(urls(other)));
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** How many base URLs are set in the code base: with more than one, which is whose is not certain. */
    boolean isAmbiguous(SourceIndex file) {
        int here = urls(file).size();
        return here > 1 || (here == 0 && files.stream().mapToInt(other -> urls(other).size()).sum() > 1);
    }

    private static List<Expression> urls(SourceIndex file) {
        List<Expression> found = new ArrayList<>();
        file.calls("baseUrl").stream()
                .filter(call -> call.getArguments().size() == 1)
                .forEach(call -> found.add(call.getArguments().get(0)));
        file.calls("create").stream()
                .filter(call -> call.getSelect() instanceof J.Identifier type
                        && Set.of("RestClient", "WebClient").contains(type.getSimpleName())
                        && call.getArguments().size() == 1
                        && !(call.getArguments().get(0) instanceof J.Empty))
                .forEach(call -> found.add(call.getArguments().get(0)));
        return found;
    }
}
