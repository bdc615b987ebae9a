package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * Goes over a rewritten file: what is left of the old client has no counterpart, and a value of the old or the new client
 * that goes where its class shows would do something else there. Whatever is not known is a reason to leave all as it is.
 */
public final class Check extends JavaIsoVisitor<Integer> {
    /** What an object of another class does differently, whoever asks. */
    private static final Set<String> REVEALING = Set.of("toString", "equals", "hashCode", "hash", "compare");

    /** Steps of a stream that go by what its values are. */
    private static final Set<String> COMPARING = Set.of(
            "distinct",
            "distinctUntilChanged",
            "sequenceEqual",
            "contains",
            "cast",
            "ofType",
            "sorted",
            "toSortedList",
            "log");

    private static final Set<String> HARMLESS =
            Set.of("isNull", "nonNull", "requireNonNull", "close", "isEmpty", "isNotEmpty");

    /** What is logged may be of another class, except for chunks, of which there are others. */
    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.commons.logging.Log",
            "java.util.logging.Logger",
            "java.lang.System$Logger");

    private static final String CONSTRUCTOR_ANNOTATIONS =
            "a class with `%s` may read or write its fields by their class";

    private static final Set<String> ANNOTATIONS = Set.of(
            "Override",
            "Bean",
            "Autowired",
            "Inject",
            "Test",
            "BeforeEach",
            "BeforeAll",
            "Before",
            "BeforeClass",
            "SuppressWarnings",
            "Deprecated",
            "Nullable",
            "NonNull",
            "NotNull",
            "PostConstruct",
            "Primary",
            "Lazy",
            "Qualifier",
            "Disabled",
            "Ignore",
            "Async",
            "Produces",
            "Provides",
            "Singleton",
            "ConditionalOnProperty",
            "ConditionalOnMissingBean",
            "Scope",
            "SafeVarargs",
            "SneakyThrows",
            "VisibleForTesting");

    private static final String EVENT = "com.openai.models.responses.ResponseStreamEvent";

    private final OldLibrary library;
    private final Findings findings;
    private final Set<String> ownClasses;

    private final Set<UUID> written = new HashSet<>();

    /**
     * A check of one file.
     *
     * @param library the library that is left
     * @param findings what takes the reasons
     * @param ownClasses the classes whose sources are here
     * @param before the file before it was rewritten, whose methods people wrote
     */
    public Check(OldLibrary library, Findings findings, Set<String> ownClasses, J.CompilationUnit before) {
        this.library = library;
        this.findings = findings;
        this.ownClasses = ownClasses;
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
                written.add(method.getId());
                return super.visitMethodDeclaration(method, p);
            }
        }.visit(before, 0);
    }

    @Override
    public J.Import visitImport(J.Import line, Integer p) {
        return line;
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        boolean isName = identifier.getFieldType() == null
                && JavaTypes.name(identifier.getType()).endsWith(identifier.getSimpleName());
        if (isName && library.isOld(identifier.getType())) {
            boolean isOwnClient = library.otherHosts().contains(identifier.getSimpleName());
            findings.block(
                    identifier,
                    isOwnClient ? "C2R701" : "C2R602",
                    isOwnClient
                            ? "a client that is made from an `" + identifier.getSimpleName()
                                    + "` may be for another host"
                            : "`" + identifier.getSimpleName() + "` has no certain counterpart in Responses");
        }
        JavaType.Variable field = identifier.getFieldType();
        if (field != null && library.isOld(field.getOwner())) {
            findings.unknown(identifier);
        }
        return identifier;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        JavaType.FullyQualified type = declaration.getType();
        if (type != null
                && (library.mentionsOld(type.getSupertype())
                        || type.getInterfaces().stream().anyMatch(library::mentionsOld))) {
            findings.block(declaration, "C2R602", "a class of the old client is extended");
        }
        return super.visitClassDeclaration(declaration, p);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        if (!written.contains(method.getId())) {
            return method;
        }
        if (library.headMentionsOld(method.getMethodType())) {
            method.getLeadingAnnotations().forEach(this::annotated);
        }
        return super.visitMethodDeclaration(method, p);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declarations, Integer p) {
        JavaType type = declarations.getVariables().get(0).getType();
        if (library.mentionsOld(type)) {
            declarations.getLeadingAnnotations().forEach(this::annotated);
            J.ClassDeclaration owner =
                    getCursor().getParentTreeCursor().getParentTreeCursor().getValue()
                                    instanceof J.ClassDeclaration declared
                            ? declared
                            : null;
            String name = JavaTypes.name(type);
            boolean isService = library.clients().contains(name.substring(name.lastIndexOf('.') + 1));
            if (owner != null && !isService) {
                held(owner);
            }
        }
        return super.visitVariableDeclarations(declarations, p);
    }

    /** A class that is written to JSON or a database would be written otherwise. */
    private void held(J.ClassDeclaration owner) {
        boolean serializable = owner.getImplements() != null
                && owner.getImplements().stream()
                        .anyMatch(type -> JavaTypes.name(type.getType()).equals("java.io.Serializable"));
        if (serializable) {
            findings.block(owner, "C2R602", String.format(CONSTRUCTOR_ANNOTATIONS, "Serializable"));
        }
        owner.getLeadingAnnotations().stream()
                .map(J.Annotation::getSimpleName)
                .filter(name -> Set.of("Data", "Value", "Entity", "Document", "RedisHash", "Getter", "Builder")
                                .contains(name)
                        || name.startsWith("Json"))
                .findFirst()
                .ifPresent(name -> findings.block(owner, "C2R602", String.format(CONSTRUCTOR_ANNOTATIONS, "@" + name)));
    }

    private void annotated(J.Annotation annotation) {
        if (!ANNOTATIONS.contains(annotation.getSimpleName())) {
            findings.block(
                    annotation,
                    "C2R602",
                    "what `@" + annotation.getSimpleName() + "` does with the class of this value is not known");
        }
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Method type = call.getMethodType();
        Expression select = call.getSelect();
        if (type == null || type.getReturnType() instanceof JavaType.Unknown) {
            if (startsWithClient(select)
                    || library.speaking().contains(call.getSimpleName())
                    || call.getArguments().stream().anyMatch(this::isClient)) {
                findings.block(
                        call.getName(), "C2R604", "the types of `" + call.getSimpleName() + "` are unknown here");
            }
            return super.visitMethodInvocation(call, p);
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        if (owner.startsWith(library.root())) {
            findings.unknown(call);
        } else if (!owner.startsWith("com.openai.")) {
            boolean compares = library.isCarrier(owner) && COMPARING.contains(call.getSimpleName());
            if (select != null && isClient(select) && (compares || (!isOpen(owner) && !isDeclared(owner)))) {
                findings.unknown(call);
            }
            boolean keeps = (select != null && isClient(select)) || isClient(call);
            arguments(call.getName(), type, keeps && isOpen(owner), call.getArguments());
        }
        return super.visitMethodInvocation(call, p);
    }

    /** Whether a chain of calls, some of which may have no types, has a value of the client in it. */
    private boolean startsWithClient(@Nullable Expression select) {
        Expression at = select;
        while (at != null) {
            if (isClient(at)) {
                return true;
            }
            at = at instanceof J.MethodInvocation call ? call.getSelect() : null;
        }
        return false;
    }

    /** Checks where values go; a method that keeps their types, such as a list's, may take all of them. */
    private void arguments(J place, JavaType.Method type, boolean keeps, List<Expression> arguments) {
        String owner = JavaTypes.name(type.getDeclaringType());
        if (library.headMentionsOld(type) && !isDeclared(owner) && !isOpen(owner)) {
            findings.block(
                    place, "C2R603", "the source of `" + type.getName() + "`, which shares Chat types, is not here");
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i);
            if (!isClient(argument)) {
                continue;
            }
            List<JavaType> parameters = type.getParameterTypes();
            JavaType parameter = parameters.isEmpty() ? null : parameters.get(Math.min(i, parameters.size() - 1));
            boolean passes = isDeclared(owner)
                    ? library.mentionsClient(parameter)
                            || argument instanceof J.Lambda
                            || argument instanceof J.MemberReference
                    : (keeps && !REVEALING.contains(type.getName())) || (LOGGERS.contains(owner) && !isEvent(argument));
            if (!passes && !HARMLESS.contains(type.getName())) {
                findings.block(
                        argument, "C2R602", "a Chat value goes to `" + type.getName() + "`, where its class may show");
            }
        }
    }

    private boolean isEvent(Expression value) {
        return JavaTypes.mentions(value.getType(), name -> name.equals(library.chunk()) || name.equals(EVENT));
    }

    /** Whether code of a class only passes values on, whatever their class. */
    private boolean isOpen(String owner) {
        return library.isCarrier(owner)
                || (owner.startsWith("java.util.") && !owner.startsWith("java.util.logging"))
                || owner.equals("java.lang.Iterable");
    }

    private boolean isDeclared(String owner) {
        return ownClasses.contains(owner);
    }

    /** Whether an expression gives a value of the old or new client whose class may matter; exceptions are what they are. */
    private boolean isClient(Expression expression) {
        return library.mentionsClient(expression.getType())
                && !JavaTypes.name(expression.getType()).endsWith("Exception");
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        JavaType.Method type = created.getConstructorType();
        String owner = JavaTypes.name(created.getType());
        if (owner.startsWith(library.root())) {
            findings.unknown(created);
        } else if (!owner.startsWith("com.openai.") && created.getArguments() != null) {
            if (type == null && created.getArguments().stream().anyMatch(this::isClient)) {
                findings.block(
                        created, "C2R604", "the types of `" + findings.asWritten(created) + "` are unknown here");
            } else if (type != null) {
                arguments(created, type, isClient(created) && isOpen(owner), created.getArguments());
            }
        }
        return super.visitNewClass(created, p);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
        JavaType.Method type = reference.getMethodType();
        String owner = type == null ? "" : JavaTypes.name(type.getDeclaringType());
        boolean known = owner.startsWith("com.openai.") || isOpen(owner) || isDeclared(owner);
        if (owner.startsWith(library.root()) || (!known && library.mentionsClient(reference.getType()))) {
            findings.unknown(reference);
        }
        return super.visitMemberReference(reference, p);
    }

    @Override
    public J.Binary visitBinary(J.Binary binary, Integer p) {
        if ((isClient(binary.getLeft()) && !isNull(binary.getRight()))
                || (isClient(binary.getRight()) && !isNull(binary.getLeft()))) {
            findings.block(binary, "C2R602", "a Chat value is used in `" + findings.asWritten(binary) + "`");
        }
        return super.visitBinary(binary, p);
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }

    @Override
    public J.InstanceOf visitInstanceOf(J.InstanceOf test, Integer p) {
        if (isClient(test.getExpression())) {
            findings.block(test, "C2R602", "a type test for a Chat type");
        }
        return super.visitInstanceOf(test, p);
    }

    @Override
    public J.TypeCast visitTypeCast(J.TypeCast cast, Integer p) {
        if (isClient(cast.getExpression()) || library.mentionsOld(cast.getType())) {
            findings.block(cast, "C2R602", "a Chat value is cast");
        }
        return super.visitTypeCast(cast, p);
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        Expression value = variable.getInitializer();
        if (value != null && isClient(value) && !library.mentionsClient(variable.getType())) {
            findings.block(variable, "C2R602", "a Chat value is kept in a variable of another type");
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        if (isClient(assignment.getAssignment())
                && !library.mentionsClient(assignment.getVariable().getType())) {
            findings.block(assignment, "C2R602", "a Chat value is assigned to something of another type");
        }
        return super.visitAssignment(assignment, p);
    }

    @Override
    public J.Return visitReturn(J.Return statement, Integer p) {
        if (statement.getExpression() != null
                && isClient(statement.getExpression())
                && Given.by(getCursor())
                        .map(J.MethodDeclaration::getMethodType)
                        .filter(method -> !library.mentionsClient(method.getReturnType()))
                        .isPresent()) {
            findings.block(statement, "C2R602", "a Chat value is returned as something of another type");
        }
        return super.visitReturn(statement, p);
    }
}
