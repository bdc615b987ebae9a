package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Finds the calls of the endpoint in one file. */
final class CallSites extends JavaIsoVisitor<Integer> {
    static final String UNTYPED = "types are missing here, perhaps a dependency or generated code";

    private final Library library;
    private final Plan plan;
    private final FileScope file;
    private final ClientFlow flow;

    CallSites(Library library, Plan plan, FileScope file, ClientFlow flow) {
        this.library = library;
        this.plan = plan;
        this.file = file;
        this.flow = flow;
    }

    /** Names in comments are not code; they stay, and so do the imports they need. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        Expression select = library.client(call);
        if (select != null && isDouble(call)) {
            plan.doubles().add(file.path(), Keys.statement(getCursor()), file.named(), true);
        } else if (select != null && library.isEndpoint(call.getMethodType())) {
            add(call.getName(), call.getSimpleName(), select);
            if (isUnknown(call.getType())
                    || call.getArguments().stream()
                            .anyMatch(argument -> !(argument instanceof J.Empty) && isUnknown(argument.getType()))) {
                blockUntyped(call);
            }
        } else if (select != null && call.getMethodType() == null && library.looksLikeEndpoint(call)) {
            add(call.getName(), call.getSimpleName(), select);
            blockUntyped(call);
        }
        return super.visitMethodInvocation(call, p);
    }

    /** Whether a call of the endpoint says what a mock does. */
    private boolean isDouble(J.MethodInvocation call) {
        return library.isEndpoint(call.getMethodType())
                && Mocks.isStub(call, getCursor().getParentTreeCursor().getValue());
    }

    private void blockUntyped(J.MethodInvocation call) {
        Blocker blocker = new Blocker("C2R604", file.place(call.getName()), UNTYPED);
        plan.groups().block(Keys.statement(getCursor()), blocker);
    }

    private static boolean isUnknown(@Nullable JavaType type) {
        return type == null || type instanceof JavaType.Unknown;
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
        if (library.isEndpoint(reference.getMethodType())) {
            add(reference.getReference(), reference.getReference().getSimpleName(), reference.getContaining());
        }
        return super.visitMemberReference(reference, p);
    }

    private void add(J name, String method, Expression service) {
        String through = service.withPrefix(Space.EMPTY).toString().replaceAll("\\s+", "");
        // A model that is its own client is named by its builder.
        String what = getCursor().<Object>getValue() == service ? through : through + "." + method;
        plan.callSites()
                .add(new CallSite(
                        Keys.statement(getCursor()),
                        file.place(name),
                        what,
                        flow.source(service),
                        owner(),
                        library.streams(method)));
    }

    /** The outermost class around a call. */
    private String owner() {
        Iterator<Object> around = getCursor().getPath(J.ClassDeclaration.class::isInstance);
        String owner = "";
        while (around.hasNext()) {
            owner = JavaTypes.name(((J.ClassDeclaration) around.next()).getType());
        }
        return owner;
    }
}
