package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Keys;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Credentials in variables. Azure's can be given another key while a client has them, and the client uses it from then on. */
final class Credentials {
    private static final String PACKAGE = "com.azure.core.credential.";

    private Credentials() {}

    /** Whether a variable has a credential that is made in the same file, which goes nowhere else and is never changed. */
    static boolean keepsItsKey(J.CompilationUnit file, J.Identifier credential) {
        if (credential.getFieldType() == null) {
            return false;
        }
        String key = Keys.variable(credential.getFieldType());
        AtomicBoolean made = new AtomicBoolean();
        AtomicBoolean shared = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Integer p) {
                J.VariableDeclarations.NamedVariable variable =
                        declared.getVariables().get(0);
                boolean isIt = is(variable.getVariableType());
                boolean isField = variable.getVariableType() != null
                        && variable.getVariableType().getOwner() instanceof JavaType.FullyQualified;
                made.compareAndSet(false, isIt && variable.getInitializer() instanceof J.NewClass);
                shared.compareAndSet(
                        false,
                        isIt
                                && (variable.getInitializer() == null
                                        || (isField && !declared.hasModifier(J.Modifier.Type.Private))));
                return super.visitVariableDeclarations(declared, p);
            }

            /** What documentation names is not used. */
            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
                return space == null ? Space.EMPTY : space;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
                boolean goesOn = is(name.getFieldType())
                        && !(parent instanceof J.VariableDeclarations.NamedVariable)
                        && !isBuilders(parent);
                shared.compareAndSet(false, goesOn);
                return name;
            }

            private boolean is(JavaType.@Nullable Variable variable) {
                return variable != null && Keys.variable(variable).equals(key);
            }
        }.visit(file, 0);
        return made.get() && !shared.get();
    }

    private static boolean isBuilders(J parent) {
        return parent instanceof J.MethodInvocation call
                && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.BUILDER);
    }

    /** Whether a class is a key. */
    static boolean isKey(String type) {
        return type.equals(PACKAGE + "KeyCredential") || type.equals(PACKAGE + "AzureKeyCredential");
    }
}
