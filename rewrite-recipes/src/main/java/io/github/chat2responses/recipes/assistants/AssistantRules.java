package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The configuration of an assistant, which becomes the part of a request that is the same each time. */
final class AssistantRules {
    private static final Set<String> SAME = Set.of("builder", "model", "instructions", "temperature", "topP", "build");
    /** What only the server's list of assistants shows. */
    private static final Set<String> LABELS = Set.of("name", "description", "responseFormatAuto");

    private static final String FUNCTION = "com.openai.models.FunctionDefinition";
    private static final String PARAMETERS = "com.openai.models.FunctionParameters";

    private final Work work;
    /** Steps that add the tool which searches files, and steps that name its vector stores. */
    private final Set<UUID> searches = new HashSet<>();

    private final Map<UUID, J.MethodInvocation> vectorStores = new HashMap<>();

    AssistantRules(Work work) {
        this.work = work;
    }

    /** {@code assistants().create(params)}: the parameters stand for themselves. */
    void create(J.MethodInvocation call) {
        if (call.getArguments().size() != 1 || work.parent() instanceof J.Block) {
            work.block(call, "the new assistant is not kept in a variable");
            return;
        }
        work.replace(call, Edits.UNWRAPPED, call.getArguments());
    }

    /** A step of {@code AssistantCreateParams.builder()}. */
    void step(J.MethodInvocation step) {
        String name = step.getSimpleName();
        Expression select = step.getSelect();
        if (LABELS.contains(name) && select != null && !(work.parent() instanceof J.Block)) {
            work.replace(step, "{0}", List.of(select));
        } else if (name.equals("addFunctionTool")) {
            function(step, step.getArguments().get(0));
        } else if (name.equals("addTool")) {
            tool(step, step.getArguments().get(0));
        } else if (vectorStores.containsKey(step.getId())) {
            J.MethodInvocation stores = Objects.requireNonNull(vectorStores.get(step.getId()));
            boolean one = stores.getSimpleName().equals("addVectorStoreId");
            replaceStep(
                    step,
                    one ? "addFileSearchTool(@Arrays.asList({0}))" : "addFileSearchTool({0})",
                    List.<J>copyOf(stores.getArguments()));
        } else if (name.equals("build")) {
            fileSearch(step);
        } else if (!SAME.contains(name) || takesOptional(step)) {
            work.block(step, "`" + name + "` of an assistant has no certain counterpart");
        }
    }

    private static boolean takesOptional(J.MethodInvocation step) {
        String type = BetaApi.name(step.getArguments().get(0).getType());
        return type.equals("java.util.Optional") || type.startsWith("com.openai.core.");
    }

    private void tool(J.MethodInvocation step, Expression tool) {
        Builder built = Builder.of(tool).orElse(new Builder("", List.of()));
        Optional<Expression> function = built.argument("function");
        if (built.type().equals(BetaApi.ASSISTANTS + "FunctionTool")
                && built.steps().size() == 1
                && function.isPresent()) {
            function(step, function.get());
        } else if (built.type().equals(BetaApi.ASSISTANTS + "CodeInterpreterTool")
                && built.steps().isEmpty()) {
            replaceStep(
                    step,
                    "addCodeInterpreterTool(@Tool.CodeInterpreter.Container.CodeInterpreterToolAuto.builder().build())",
                    List.of());
        } else if (searches.contains(step.getId()) && step.getSelect() != null) {
            // It goes with the vector stores, which are another step.
            work.replace(step, "{0}", List.of(step.getSelect()));
        } else {
            work.block(step, "this tool of an assistant has no certain counterpart");
        }
    }

    /** A tool that searches files and the vector stores for it, in one chain: both become one tool. */
    private void fileSearch(J.MethodInvocation build) {
        List<J.MethodInvocation> steps = Builder.of(build).map(Builder::steps).orElse(List.of());
        List<J.MethodInvocation> tools =
                steps.stream().filter(AssistantRules::isFileSearch).toList();
        List<J.MethodInvocation> resources = steps.stream()
                .filter(step -> step.getSimpleName().equals("toolResources"))
                .toList();
        if (tools.size() == 1 && resources.size() == 1) {
            stores(resources.get(0).getArguments().get(0)).ifPresent(stores -> {
                searches.add(tools.get(0).getId());
                vectorStores.put(resources.get(0).getId(), stores);
            });
        }
    }

    private static boolean isFileSearch(J.MethodInvocation step) {
        return step.getSimpleName().equals("addTool")
                && Builder.of(step.getArguments().get(0))
                        .filter(tool -> tool.type().equals(BetaApi.ASSISTANTS + "FileSearchTool")
                                && tool.steps().isEmpty())
                        .isPresent();
    }

    /** The step that names the vector stores, if there is nothing else among the resources. */
    private static Optional<J.MethodInvocation> stores(Expression resources) {
        String type = BetaApi.ASSISTANTS + "AssistantCreateParams.ToolResources";
        return Builder.of(resources, type, Set.of("fileSearch"))
                .flatMap(found -> found.argument("fileSearch"))
                .flatMap(search ->
                        Builder.of(search, type + ".FileSearch", Set.of("addVectorStoreId", "vectorStoreIds")))
                .filter(found -> found.steps().size() == 1)
                .map(found -> found.steps().get(0));
    }

    /** The step with another name and argument; what stands before it stays where it is. */
    private void replaceStep(J.MethodInvocation step, String template, List<J> holes) {
        Expression select = step.getSelect();
        if (select == null) {
            work.block(step, "a builder cannot be seen");
            return;
        }
        List<J> all = new ArrayList<>(holes);
        all.add(select);
        String white = step.getPadding().getSelect() == null
                ? ""
                : step.getPadding().getSelect().getAfter().getWhitespace();
        // Inside a chain the lines of the new part stand one level deeper than the step.
        String laidOut = white.contains("\n")
                ? Edits.line(white) + "." + template.replace("\n", Edits.line(white + "        "))
                : "." + template;
        work.replace(step, "{" + holes.size() + "}" + laidOut, all);
    }

    private void function(J.MethodInvocation step, Expression function) {
        work.hasFunctions();
        if (RunCall.isVariable(function)) {
            String schema = work.method().free("schema");
            replaceStep(
                    step,
                    "addTool(@FunctionTool.builder()\n.name({0}.name())\n.description({0}.description())"
                            + "\n.parameters({0}.parameters().map(" + schema + " ->"
                            + "\n        @FunctionTool.Parameters.builder().putAllAdditionalProperties(" + schema
                            + "._additionalProperties()).build()))"
                            + "\n.strict({0}.strict().orElse(false))\n.build())",
                    List.of(function));
            return;
        }
        Optional<Builder> built = Builder.of(function, FUNCTION, Set.of("name", "description", "parameters", "strict"));
        if (built.isEmpty()) {
            work.block(step, "how this function is built cannot be seen");
            return;
        }
        StringBuilder text = new StringBuilder("addTool(@FunctionTool.builder()");
        List<J> holes = new ArrayList<>();
        for (J.MethodInvocation setting : built.get().steps()) {
            String name = setting.getSimpleName();
            Expression argument = setting.getArguments().get(0);
            if (takesOptional(setting)) {
                work.block(step, "an optional part of a function has no certain counterpart");
                return;
            }
            String hole = "{" + holes.size() + "}";
            text.append("\n.")
                    .append(name)
                    .append('(')
                    .append(name.equals("parameters") ? schema(argument, hole) : hole)
                    .append(')');
            holes.add(argument);
        }
        if (built.get().argument("parameters").isEmpty()) {
            text.append("\n.parameters(@Optional.empty())");
        }
        if (built.get().argument("strict").isEmpty()) {
            // Responses makes functions strict if nothing is said about it, Assistants did not.
            text.append("\n.strict(false)");
        }
        replaceStep(step, text.append("\n.build())").toString(), holes);
    }

    /** The schema of a function's arguments: what is built here is built as the other type. */
    private String schema(Expression argument, String hole) {
        Optional<Builder> built =
                Builder.of(argument).filter(found -> found.type().equals(PARAMETERS));
        if (built.isEmpty() || built.get().steps().isEmpty()) {
            return "@FunctionTool.Parameters.builder().putAllAdditionalProperties(" + hole
                    + "._additionalProperties()).build()";
        }
        Expression first = built.get().steps().get(0).getSelect();
        if (first != null) {
            work.replace(first, "@FunctionTool.Parameters.builder()", List.of());
        }
        return hole;
    }
}
