package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/**
 * Takes what stays with the old client out of sight of all rules: its types get names of their own while they work, and their
 * old ones after that. Messages stay where they are results of functions.
 */
final class Mask {
    private static final String HIDDEN = "stays.";

    /** Classes outside the package of chat completions that have its values. */
    static final Set<String> OF_CHAT = Set.of(
            Vocabulary.ROOT + "service.FunctionExecutor",
            Vocabulary.ROOT + "service.ChatMessageAccumulator",
            Vocabulary.ROOT + "utils.TikTokensUtil");

    static final String USAGE = Vocabulary.ROOT + "Usage";

    /** A message that is the result of a function, while the rules work. */
    private static final String RESULT = hidden(Vocabulary.MESSAGE);

    private final Kinds kinds;
    private final boolean usageStays;
    private final Set<UUID> catches;
    private final Map<String, JavaType.FullyQualified> hidden = new HashMap<>();

    /**
     * A mask for one file.
     *
     * @param kinds what messages stand for
     * @param usageStays whether token counts are those of other endpoints
     * @param catches the catch clauses that are about other endpoints
     */
    Mask(Kinds kinds, boolean usageStays, Set<UUID> catches) {
        this.kinds = kinds;
        this.usageStays = usageStays;
        this.catches = catches;
    }

    J.CompilationUnit on(J.CompilationUnit file) {
        return (J.CompilationUnit) new Types(false, false).visitNonNull(file, 0);
    }

    J.CompilationUnit off(J.CompilationUnit file) {
        return (J.CompilationUnit) new Types(true, true).visitNonNull(file, 0);
    }

    private static String hidden(String name) {
        return HIDDEN + name + "_";
    }

    /** Whether a class is one that stays, and had some name. */
    static boolean is(@Nullable JavaType type, String name) {
        return Vocabulary.name(type).equals(hidden(name));
    }

    /** Whether a value of a type is, or holds, a message that is the result of a function. */
    static boolean isResult(@Nullable JavaType type) {
        return Vocabulary.mentions(type, RESULT);
    }

    private boolean stays(String name, boolean inCatch) {
        if (Helpers.are(name)) {
            return true;
        }
        return name.startsWith(Vocabulary.ROOT)
                && !name.startsWith(Vocabulary.CHAT)
                && !OF_CHAT.contains(name)
                && (inCatch || !name.equals(Catches.EXCEPTION))
                && (usageStays || !name.equals(USAGE));
    }

    private final class Types extends JavaVisitor<Integer> {
        private final boolean back;
        private boolean inCatch;
        private boolean inResult;
        private IdentityHashMap<JavaType, JavaType> known = new IdentityHashMap<>();

        Types(boolean back, boolean inCatch) {
            this.back = back;
            this.inCatch = inCatch;
        }

        @Override
        public J visitCatch(J.Try.Catch clause, Integer p) {
            if (back || !catches.contains(clause.getId())) {
                return super.visitCatch(clause, p);
            }
            IdentityHashMap<JavaType, JavaType> outside = known;
            known = new IdentityHashMap<>();
            inCatch = true;
            J visited = super.visitCatch(clause, p);
            inCatch = false;
            known = outside;
            return visited;
        }

        /** What is done where messages are results of functions. */
        private <T> T ofResult(Supplier<T> work) {
            IdentityHashMap<JavaType, JavaType> outside = known;
            boolean before = inResult;
            known = new IdentityHashMap<>();
            inResult = true;
            T done = work.get();
            inResult = before;
            known = outside;
            return done;
        }

        private boolean isResult(JavaType.@Nullable Variable variable) {
            return !back
                    && variable != null
                    && Kinds.isAmbiguous(variable.getType())
                    && kinds.of(variable).filter(Kind.RESULT::equals).isPresent();
        }

        private boolean isResult(@Nullable Expression expression) {
            return !back
                    && expression != null
                    && Kinds.isAmbiguous(expression.getType())
                    && kinds.of(expression).filter(Kind.RESULT::equals).isPresent();
        }

        @Override
        public J visitIdentifier(J.Identifier name, Integer p) {
            return isResult(name.getFieldType())
                    ? ofResult(() -> super.visitIdentifier(name, p))
                    : super.visitIdentifier(name, p);
        }

        @Override
        public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer p) {
            J.VariableDeclarations.NamedVariable visited =
                    (J.VariableDeclarations.NamedVariable) super.visitVariable(variable, p);
            JavaType.Variable type = variable.getVariableType();
            return type != null && isResult(type)
                    ? visited.withVariableType(ofResult(() -> (JavaType.Variable) mapped(type)))
                    : visited;
        }

        @Override
        public J visitVariableDeclarations(J.VariableDeclarations declared, Integer p) {
            J.VariableDeclarations visited = (J.VariableDeclarations) super.visitVariableDeclarations(declared, p);
            TypeTree type = declared.getTypeExpression();
            return type != null && isResult(declared.getVariables().get(0).getVariableType())
                    ? visited.withTypeExpression(ofResult(() -> (TypeTree) visitNonNull(type, p)))
                    : visited;
        }

        @Override
        public J visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
            J.MethodDeclaration visited = (J.MethodDeclaration) super.visitMethodDeclaration(method, p);
            JavaType.Method type = method.getMethodType();
            TypeTree returned = method.getReturnTypeExpression();
            boolean gives = !back
                    && type != null
                    && Kinds.isAmbiguous(type.getReturnType())
                    && kinds.of(type).filter(Kind.RESULT::equals).isPresent();
            return gives && returned != null
                    ? visited.withReturnTypeExpression(ofResult(() -> (TypeTree) visitNonNull(returned, p)))
                    : visited;
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, p);
            if (!back && OldService.isChat(call) && call.getSelect() instanceof J.NewClass made) {
                // A service for this one call, whose place a client takes.
                visited = visited.withSelect(made);
            }
            JavaType.Method type = call.getMethodType();
            JavaType.Method known = visited.getMethodType();
            if (type == null || known == null) {
                return visited;
            }
            if (isResult(call.getSelect())) {
                known = known.withDeclaringType(ofResult(() -> owner(type.getDeclaringType())));
            }
            if (isResult(call)) {
                known = known.withReturnType(ofResult(() -> mapped(type.getReturnType())));
            }
            return known == visited.getMethodType() ? visited : visited.withMethodType(known);
        }

        @Override
        public J visitLambda(J.Lambda lambda, Integer p) {
            J.Lambda visited = (J.Lambda) super.visitLambda(lambda, p);
            JavaType type = lambda.getType();
            return type != null
                            && getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                            && isResult(call.getSelect())
                    ? visited.withType(ofResult(() -> mapped(type)))
                    : visited;
        }

        @Override
        public J visitMemberReference(J.MemberReference reference, Integer p) {
            boolean ofResult = getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                    && isResult(call.getSelect())
                    && reference.getContaining() instanceof J.Identifier name
                    && name.getFieldType() == null;
            return ofResult
                    ? ofResult(() -> super.visitMemberReference(reference, p))
                    : super.visitMemberReference(reference, p);
        }

        @Override
        public J visitNewClass(J.NewClass created, Integer p) {
            J.NewClass visited = (J.NewClass) super.visitNewClass(created, p);
            List<Expression> arguments = visited.getArguments();
            if (back || arguments == null || !Messages.isResult(created)) {
                return visited;
            }
            JavaType.Method type = created.getConstructorType();
            List<Expression> hidden = new ArrayList<>(arguments);
            return ofResult(() -> {
                hidden.set(0, (Expression) visitNonNull(arguments.get(0), p));
                return visited.withClazz(visitAndCast(created.getClazz(), p))
                        .withConstructorType(type == null ? null : (JavaType.Method) mapped(type))
                        .withArguments(hidden);
            });
        }

        @Override
        public @Nullable JavaType visitType(@Nullable JavaType type, Integer p) {
            return type == null ? null : mapped(type);
        }

        private JavaType mapped(JavaType type) {
            JavaType done = known.get(type);
            if (done == null) {
                done = made(type);
                known.put(type, done);
            }
            return done;
        }

        private JavaType made(JavaType type) {
            if (type instanceof JavaType.Method method) {
                boolean isChat =
                        OldService.is(method.getDeclaringType()) && OldService.CHAT_CALLS.contains(method.getName());
                return isChat || !concerns(method)
                        ? method
                        : method.withDeclaringType(owner(method.getDeclaringType()))
                                .withReturnType(mapped(method.getReturnType()))
                                .withParameterTypes(all(method.getParameterTypes()));
            }
            if (type instanceof JavaType.Variable variable) {
                JavaType owner = variable.getOwner();
                JavaType moved = owner instanceof JavaType.FullyQualified named ? owner(named) : owner;
                return concerns(variable.getType()) || moved != owner
                        ? variable.withType(mapped(variable.getType())).withOwner(moved)
                        : variable;
            }
            if (!concerns(type)) {
                return type;
            }
            if (type instanceof JavaType.Parameterized parameterized) {
                return new JavaType.Parameterized(
                        null, owner(parameterized.getType()), all(parameterized.getTypeParameters()));
            }
            if (type instanceof JavaType.Array array) {
                return new JavaType.Array(null, mapped(array.getElemType()), null);
            }
            return type instanceof JavaType.FullyQualified named ? renamed(named) : type;
        }

        private JavaType.FullyQualified renamed(JavaType.FullyQualified type) {
            String name = type.getFullyQualifiedName();
            if (back) {
                return hidden.getOrDefault(name, type);
            }
            if (!hides(name)) {
                return type;
            }
            String unknown = hidden(name);
            hidden.put(unknown, type);
            return JavaType.ShallowClass.build(unknown);
        }

        private boolean concerns(JavaType.Method method) {
            return concerns(method.getDeclaringType())
                    || concerns(method.getReturnType())
                    || method.getParameterTypes().stream().anyMatch(this::concerns);
        }

        private boolean concerns(@Nullable JavaType type) {
            return JavaTypes.mentions(type, name -> back ? name.startsWith(HIDDEN) : hides(name));
        }

        private boolean hides(String name) {
            return stays(name, inCatch)
                    || (inResult && (name.equals(Vocabulary.MESSAGE) || name.equals(Messages.ROLE)));
        }

        private JavaType.FullyQualified owner(JavaType.FullyQualified owner) {
            return mapped(owner) instanceof JavaType.FullyQualified type ? type : owner;
        }

        private List<JavaType> all(List<JavaType> types) {
            return types.stream().map(this::mapped).toList();
        }
    }
}
