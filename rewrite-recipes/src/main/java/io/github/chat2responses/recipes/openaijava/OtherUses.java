package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * Uses of older endpoints that no recipe moves, because a person has to do more than change the code: answers that are stored,
 * completions of a prompt, batches. They are reported, and nothing else.
 */
final class OtherUses extends JavaIsoVisitor<Integer> {
    private static final String BATCH = "C2R507";
    private static final String BATCH_ENDPOINT = "com.openai.models.batches.BatchCreateParams$Endpoint";
    private static final String SERVICES = "com.openai.services.";
    /** The rules of libraries.yml that are no calls of the Chat endpoint, and of which no other recipe reports. */
    private static final Set<String> CODES = Set.of("C2R504", "C2R505");

    private final ClientLibraries.Library library;
    private final Plan plan;
    private final FileScope file;
    private final ClientFlow flow;

    /**
     * Such a use.
     *
     * @param site where it is, and which client it goes through
     * @param code the rule
     */
    record Found(CallSite site, String code) {
        /** What to do, in the words of the rule. */
        String advice() {
            Rule rule = RuleCatalogue.load().require(code);
            return rule.title() + ": " + rule.remedy();
        }
    }

    OtherUses(ClientLibraries.Library library, Plan plan, FileScope file, ClientFlow flow) {
        this.library = library;
        this.plan = plan;
        this.file = file;
        this.flow = flow;
    }

    /** What the core knows of the official SDK. */
    static ClientLibraries.Library library() {
        return ClientLibraries.load().libraries().stream()
                .filter(one -> one.sdk().equals("openai-java"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public J.Import visitImport(J.Import imported, Integer p) {
        return imported;
    }

    /** Names in comments are not code. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        Expression service = call.getSelect();
        String code = code(call.getMethodType());
        if (service != null && code != null) {
            String through = service.withPrefix(Space.EMPTY).toString().replaceAll("\\s+", "");
            add(call.getName(), through + "." + call.getSimpleName(), flow.source(service), code);
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
        if (name.getFieldType() != null
                && name.getSimpleName().equals("V1_CHAT_COMPLETIONS")
                && JavaTypes.name(name.getFieldType().getOwner()).equals(BATCH_ENDPOINT)) {
            add(name, "BatchCreateParams.Endpoint." + name.getSimpleName(), "", BATCH);
        }
        return name;
    }

    private void add(J place, String what, String client, String code) {
        CallSite site = new CallSite(Keys.statement(getCursor()), file.place(place), what, client, "", false);
        plan.found(new Found(site, code));
    }

    private @Nullable String code(JavaType.@Nullable Method method) {
        String owner = method == null ? "" : JavaTypes.name(method.getDeclaringType());
        if (method == null || !owner.startsWith(SERVICES)) {
            return null;
        }
        String type = owner.substring(owner.lastIndexOf('.') + 1).replace("$WithRawResponse", "");
        boolean isOfStored = owner.contains(".chat.completions.") && type.startsWith("MessageService");
        String service =
                isOfStored ? "chat.completions.messages" : library.services().get(type);
        CallPattern.Chain chain = new CallPattern.Chain(List.of((service + "." + method.getName()).split("\\.")));
        return library.first(chain::equals)
                .map(ClientLibraries.Call::code)
                .filter(CODES::contains)
                .orElse(null);
    }
}
