package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.ClientLibraries.Library;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Finds the calls of the Assistants API in one file, whatever library makes them. Of a chain, the last call is named. Without
 * types, the imports and the method's name tell.
 */
final class AssistantsCalls extends JavaIsoVisitor<AssistantsCalls.Found> {
    static final String CODE = "C2R510";

    private final List<Library> libraries;
    private final List<String> imports;
    /** The names of variables by the simple names of their types, as the code writes them. */
    private final Map<String, Set<String>> variables = new HashMap<>();

    /** What is done with a call. */
    @FunctionalInterface
    interface Found {
        /**
         * Takes a call.
         *
         * @param use the call, or the type
         * @param place where its line is counted
         * @param what the called method or the type
         * @param names the names of the methods that lead to it, the first with the type it is called on
         * @param library whose it is
         */
        void call(J use, J place, String what, String names, Library library);
    }

    AssistantsCalls(ClientLibraries known, List<String> imports) {
        this.imports = imports;
        this.libraries = known.libraries().stream()
                .filter(library -> imports.stream().anyMatch(library::owns))
                .filter(library -> patterns(library).findAny().isPresent())
                .toList();
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit file, Found found) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declaration, Integer p) {
                if (declaration.getTypeExpression() instanceof J.Identifier type) {
                    Set<String> names = variables.computeIfAbsent(type.getSimpleName(), key -> new HashSet<>());
                    declaration.getVariables().forEach(variable -> names.add(variable.getSimpleName()));
                }
                return super.visitVariableDeclarations(declaration, p);
            }
        }.visit(file, 0);
        return super.visitCompilationUnit(file, found);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Found found) {
        boolean goesOn = getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation next
                && next.getSelect() == call
                && library(next).isPresent();
        if (!goesOn) {
            library(call)
                    .ifPresent(library -> found.call(call, call.getName(), call.getSimpleName(), names(call), library));
        }
        return super.visitMethodInvocation(call, found);
    }

    /** A client that a factory gives for its class. */
    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Found found) {
        if (access.getSimpleName().equals("class") && access.getTarget() instanceof J.Identifier type) {
            libraries.stream()
                    .filter(library -> imports.stream()
                            .anyMatch(name -> library.owns(name) && name.endsWith("." + type.getSimpleName())))
                    .filter(library -> patterns(library)
                            .anyMatch(pattern -> pattern instanceof CallPattern.TypeUse use
                                    && !use.isConstructed()
                                    && use.type().equals(type.getSimpleName())))
                    .findFirst()
                    .ifPresent(
                            library -> found.call(access, access, type.getSimpleName(), type.getSimpleName(), library));
        }
        return super.visitFieldAccess(access, found);
    }

    private static String names(J.MethodInvocation call) {
        if (call.getSelect() instanceof J.MethodInvocation before) {
            return names(before) + "." + call.getSimpleName();
        }
        JavaType.Method type = call.getMethodType();
        String owner = type == null ? "" : JavaTypes.name(type.getDeclaringType());
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + call.getSimpleName();
    }

    private Optional<Library> library(J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        String owner = type == null ? "" : JavaTypes.name(type.getDeclaringType());
        return libraries.stream()
                .filter(library -> owner.isEmpty() ? isNamed(library, call) : isCall(library, owner, call))
                .findFirst();
    }

    private static boolean isCall(Library library, String owner, J.MethodInvocation call) {
        return library.owns(owner)
                && patterns(library)
                        .anyMatch(
                                pattern -> pattern.isCallOn(owner, call.getSimpleName(), library.isAssistants(owner)));
    }

    private boolean isNamed(Library library, J.MethodInvocation call) {
        return patterns(library).anyMatch(pattern -> {
            if (pattern instanceof CallPattern.Chain chain) {
                return endsWith(call, chain.methods());
            }
            return pattern instanceof CallPattern.Member member
                    && member.method().equals(call.getSimpleName())
                    && (isTelling(member.method()) || isOn(member.type(), call.getSelect()))
                    && imports.stream().anyMatch(name -> library.owns(name) && name.endsWith("." + member.type()));
        });
    }

    /** A name of one word, such as {@code messages}, is one of many methods. */
    private static boolean isTelling(String method) {
        return method.chars().anyMatch(Character::isUpperCase);
    }

    private boolean isOn(String type, @Nullable Expression select) {
        Set<String> names = variables.getOrDefault(type, Set.of());
        return (select instanceof J.Identifier name && names.contains(name.getSimpleName()))
                || (select instanceof J.FieldAccess field && names.contains(field.getSimpleName()));
    }

    private static boolean endsWith(J.MethodInvocation call, List<String> methods) {
        Expression at = call;
        for (int i = methods.size() - 1; i >= 0; i--) {
            if (!(at instanceof J.MethodInvocation one && one.getSimpleName().equals(methods.get(i)))) {
                return false;
            }
            at = one.getSelect();
        }
        return true;
    }

    private static Stream<CallPattern> patterns(Library library) {
        return library.calls().stream().filter(call -> call.code().equals(CODE)).flatMap(call -> call.match().stream());
    }
}
