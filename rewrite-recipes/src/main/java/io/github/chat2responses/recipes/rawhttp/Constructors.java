package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Which constructor of the project an object is made with, and where one is called. */
final class Constructors {
    private static final String THIS = "this";
    private static final String SUPER = "super";

    private final Sources sources;

    Constructors(Sources sources) {
        this.sources = sources;
    }

    /** The constructor that {@code new X(..)} or {@code this(..)} calls, if only one fits. */
    Optional<Sources.Method> of(SourceIndex index, Expression call) {
        String name = "";
        if (call instanceof J.NewClass creation && creation.getBody() == null && creation.getClazz() != null) {
            name = Types.simple(creation.getClazz().toString());
        } else if (call instanceof J.MethodInvocation own && own.getSimpleName().equals(THIS)) {
            J.ClassDeclaration owner = index.around(own, J.ClassDeclaration.class);
            name = owner == null ? "" : owner.getSimpleName();
        }
        List<Sources.Method> fitting = new ArrayList<>();
        for (J.CompilationUnit file : sources.naming(name)) {
            SourceIndex other = sources.index(file);
            for (J.MethodDeclaration method : other.methods()) {
                if (method.isConstructor() && method.getSimpleName().equals(name) && isFit(call, method)) {
                    fitting.add(new Sources.Method(other, method));
                }
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** All calls that may be of a constructor. */
    List<Sources.Use> calls(SourceIndex index, J.MethodDeclaration constructor) {
        List<Sources.Use> found = new ArrayList<>();
        for (J.CompilationUnit file : sources.naming(constructor.getSimpleName())) {
            SourceIndex other = sources.index(file);
            List<Expression> calls = new ArrayList<>(other.creations(constructor.getSimpleName()));
            calls.addAll(other.calls(SUPER));
            if (other == index) {
                calls.addAll(other.calls(THIS));
            }
            calls.stream()
                    .filter(call -> isFit(call, constructor))
                    .forEach(call -> found.add(new Sources.Use(other, call)));
        }
        return found;
    }

    private static boolean isFit(Expression call, J.MethodDeclaration constructor) {
        return Sources.size(Sources.arguments(call)) == Sources.size(constructor.getParameters());
    }
}
