package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Gives a rewritten file the types of its new code, so that later recipes see no trace of the old client. */
public final class Retyper extends JavaVisitor<Integer> {
    private final OldLibrary library;
    private final Map<String, String> types;
    private final ResponsesCode code;
    private final IdentityHashMap<JavaType, JavaType> known = new IdentityHashMap<>();

    /**
     * A visitor for any number of files.
     *
     * @param library the library that is left
     * @param types its types, and what takes their places
     * @param code the new code
     */
    public Retyper(OldLibrary library, Map<String, String> types, ResponsesCode code) {
        this.library = library;
        this.types = Map.copyOf(types);
        this.code = code;
    }

    @Override
    public @Nullable JavaType visitType(@Nullable JavaType type, Integer p) {
        return type == null ? null : retyped(type);
    }

    /**
     * A call under the name and with the types of its counterpart.
     *
     * @param call the call
     * @param name its new name
     * @return the new call
     */
    public J.MethodInvocation call(J.MethodInvocation call, String name) {
        JavaType.Method type = call.getMethodType();
        if (type == null || !(retyped(type.withName(name)) instanceof JavaType.Method moved)) {
            return call;
        }
        return call.withName(call.getName().withSimpleName(name).withType(moved))
                .withMethodType(moved);
    }

    private JavaType retyped(JavaType type) {
        JavaType done = known.get(type);
        if (done == null) {
            done = made(type);
            known.put(type, done);
        }
        return done;
    }

    private JavaType made(JavaType type) {
        if (type instanceof JavaType.Method method && mentions(method)) {
            return method.withDeclaringType(owner(method.getDeclaringType()))
                    .withReturnType(retyped(method.getReturnType()))
                    .withParameterTypes(all(method.getParameterTypes()));
        }
        if (type instanceof JavaType.Variable variable && library.mentionsOld(variable.getType())) {
            return variable.withType(retyped(variable.getType()));
        }
        if (!library.mentionsOld(type)) {
            return type;
        }
        if (type instanceof JavaType.Parameterized parameterized) {
            return new JavaType.Parameterized(
                    null, owner(parameterized.getType()), all(parameterized.getTypeParameters()));
        }
        String target = types.get(JavaTypes.name(type));
        return target == null ? type : code.type(target);
    }

    private boolean mentions(JavaType.Method method) {
        return library.headMentionsOld(method) || library.mentionsOld(method.getDeclaringType());
    }

    private JavaType.FullyQualified owner(JavaType.FullyQualified owner) {
        return retyped(owner) instanceof JavaType.FullyQualified type ? type : owner;
    }

    private List<JavaType> all(List<JavaType> types) {
        return types.stream().map(this::retyped).toList();
    }
}
