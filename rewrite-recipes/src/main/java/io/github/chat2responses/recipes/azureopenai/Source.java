package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What is seen in one Java file before any rule looks at it. */
final class Source {
    private static final Set<String> CALLS = Set.of(
            "getChatCompletions",
            "getChatCompletionsStream",
            "getChatCompletionsWithResponse",
            "getChatCompletionsStreamWithResponse");
    private static final String ERRORS = "com.azure.core.exception.";

    private Source() {}

    /** A call that sends messages. */
    record CallSite(Place place, String what, boolean streams) {}

    /** Whether any value or name in a file is of the old client. */
    static boolean usesOldClient(J.CompilationUnit file, Glance glance) {
        return imports(file, Vocabulary.ROOT) || glance.uses(Vocabulary.LIBRARY::mentionsOld);
    }

    /** Whether a file imports something of a package. */
    static boolean imports(J.CompilationUnit file, String start) {
        return file.getImports().stream().anyMatch(line -> line.getTypeName().startsWith(start));
    }

    /** Whether a file uses other clients of Azure's, which throw the same errors. */
    static boolean usesOtherClients(J.CompilationUnit file) {
        return file.getImports().stream()
                .map(J.Import::getTypeName)
                .anyMatch(name -> name.startsWith("com.azure.")
                        && Stream.of("core.", "identity.", "json.", "ai.openai.")
                                .noneMatch(known -> name.startsWith("com.azure." + known)));
    }

    /** Whether a file looks at the errors of Azure's clients, which the new client does not throw. */
    static boolean namesErrors(J.CompilationUnit file) {
        return imports(file, ERRORS);
    }

    /** The classes that a file names. */
    static Set<String> named(J.CompilationUnit file) {
        Set<String> names = new HashSet<>();
        file.getTypesInUse().getTypesInUse().forEach(type -> names.add(Vocabulary.name(type)));
        return names;
    }

    static boolean builds(J.CompilationUnit file) {
        return named(file).contains(Vocabulary.BUILDER);
    }

    /** Whether a client comes from outside a file, or goes there: parameters, what others see, what a framework fills in. */
    static boolean sharesClient(J.CompilationUnit file) {
        AtomicBoolean found =
                new AtomicBoolean(!builds(file) && named(file).stream().anyMatch(Source::isClient));
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
                JavaType.Method type = method.getMethodType();
                boolean isPrivate = method.hasModifier(J.Modifier.Type.Private);
                found.compareAndSet(false, !isPrivate && type != null && headMentionsClient(type));
                return super.visitMethodDeclaration(method, p);
            }

            @Override
            public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Integer p) {
                boolean isClient = isClient(Vocabulary.name(declared.getType()));
                found.compareAndSet(
                        false, isClient && !declared.getLeadingAnnotations().isEmpty());
                return super.visitVariableDeclarations(declared, p);
            }
        }.visit(file, 0);
        return found.get();
    }

    private static boolean headMentionsClient(JavaType.Method method) {
        return JavaTypes.mentions(method.getReturnType(), Source::isClient)
                || method.getParameterTypes().stream().anyMatch(type -> JavaTypes.mentions(type, Source::isClient));
    }

    private static boolean isClient(String type) {
        return type.equals(Vocabulary.CLIENT) || type.equals(Vocabulary.ASYNC_CLIENT);
    }

    /** The calls of the old client that send messages. */
    static List<CallSite> calls(J.CompilationUnit file, ResponsesCode.Page page) {
        List<CallSite> calls = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                // Without its types a call is known by its name, and stays.
                boolean isOld = call.getMethodType() == null
                        || !Vocabulary.owner(call.getMethodType()).isEmpty();
                if (isOld && CALLS.contains(call.getSimpleName())) {
                    String receiver = call.getSelect() instanceof J.Identifier name ? name.getSimpleName() + "." : "";
                    calls.add(new CallSite(
                            page.place(call.getName()),
                            receiver + call.getSimpleName(),
                            call.getSimpleName().contains("Stream")));
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(file, 0);
        return calls;
    }

    /** A name that a file imports of the old client, whose class is not on the class path. */
    static Optional<Blocker> unknown(J.CompilationUnit file) {
        List<Blocker> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            /** A line that brings in a constant has a name without a type. */
            @Override
            public J.Import visitImport(J.Import line, Integer p) {
                return line;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                JavaType type = identifier.getType();
                boolean isNamed = file.getImports().stream()
                        .anyMatch(line -> line.getClassName().equals(identifier.getSimpleName()));
                // A line that names a class says more than one for all classes of a package.
                boolean isImported = file.getImports().stream()
                        .anyMatch(line -> line.getTypeName().startsWith(Vocabulary.ROOT)
                                && line.getClassName().equals(isNamed ? identifier.getSimpleName() : "*"));
                if (isImported
                        && Character.isUpperCase(identifier.getSimpleName().charAt(0))
                        && (type instanceof JavaType.Unknown || (type == null && isNamed))) {
                    String reason = "the type of `" + identifier.getSimpleName() + "` is unknown here";
                    found.add(new Blocker("C2R604", new Place(Place.path(file), 1), reason));
                }
                return identifier;
            }
        }.visit(file, 0);
        return found.stream().findFirst();
    }
}
