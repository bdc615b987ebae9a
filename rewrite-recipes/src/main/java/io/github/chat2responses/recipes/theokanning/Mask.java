package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Takes what stays with the old client out of sight of all rules: its types get names of their own while they work, and their
 * old ones after that.
 */
final class Mask {
    private static final String HIDDEN = "stays.";

    /** Classes outside the package of chat completions that have its values. */
    static final Set<String> OF_CHAT = Set.of(
            Vocabulary.ROOT + "service.FunctionExecutor",
            Vocabulary.ROOT + "service.ChatMessageAccumulator",
            Vocabulary.ROOT + "utils.TikTokensUtil");

    static final String USAGE = Vocabulary.ROOT + "Usage";

    private final boolean usageStays;
    private final Set<UUID> catches;
    private final Map<String, JavaType.FullyQualified> hidden = new HashMap<>();

    /**
     * A mask for one file.
     *
     * @param usageStays whether token counts are those of other endpoints
     * @param catches the catch clauses that are about other endpoints
     */
    Mask(boolean usageStays, Set<UUID> catches) {
        this.usageStays = usageStays;
        this.catches = catches;
    }

    J.CompilationUnit on(J.CompilationUnit file) {
        return (J.CompilationUnit) new Types(false, false).visitNonNull(file, 0);
    }

    J.CompilationUnit off(J.CompilationUnit file) {
        return (J.CompilationUnit) new Types(true, true).visitNonNull(file, 0);
    }

    private boolean stays(String name, boolean inCatch) {
        return name.startsWith(Vocabulary.ROOT)
                && !name.startsWith(Vocabulary.CHAT)
                && !OF_CHAT.contains(name)
                && (inCatch || !name.equals(Catches.EXCEPTION))
                && (usageStays || !name.equals(USAGE));
    }

    private final class Types extends JavaVisitor<Integer> {
        private final boolean back;
        private boolean inCatch;
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
                boolean isChat = OldService.is(method.getDeclaringType())
                        && (OldService.CHAT_CALLS.contains(method.getName())
                                || method.getName().equals("mapStreamToAccumulator"));
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
            if (!stays(name, inCatch)) {
                return type;
            }
            String unknown = HIDDEN + name + "_";
            hidden.put(unknown, type);
            return JavaType.ShallowClass.build(unknown);
        }

        private boolean concerns(JavaType.Method method) {
            return concerns(method.getDeclaringType())
                    || concerns(method.getReturnType())
                    || method.getParameterTypes().stream().anyMatch(this::concerns);
        }

        private boolean concerns(@Nullable JavaType type) {
            return JavaTypes.mentions(type, name -> back ? name.startsWith(HIDDEN) : stays(name, inCatch));
        }

        private JavaType.FullyQualified owner(JavaType.FullyQualified owner) {
            return mapped(owner) instanceof JavaType.FullyQualified type ? type : owner;
        }

        private List<JavaType> all(List<JavaType> types) {
            return types.stream().map(this::mapped).toList();
        }
    }
}
