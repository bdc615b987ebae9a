package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Runs, which become responses, and the outputs of tools, which become items of the next response. */
final class RunRules {
    private static final String TOOL_OUTPUT = BetaApi.THREADS + "runs.RunSubmitToolOutputsParams.ToolOutput";
    private static final String SUBMIT = BetaApi.THREADS + "runs.RunSubmitToolOutputsParams";
    private static final String CALL = BetaApi.THREADS + "runs.RequiredActionFunctionToolCall";
    private static final String CALLS_OF =
            "{0}.output().stream()\n.filter(@ResponseOutputItem::isFunctionCall)\n.map(@ResponseOutputItem::asFunctionCall)"
                    + "\n.collect(@Collectors.toList())";

    /** The place of the first text among the parts of a request, and how many there may be: a place is one digit. */
    private static final int FIRST = 3;

    private static final int MOST = 3;

    /** Why most code of the Assistants API has to be moved by hand. */
    static final String ON_SERVER =
            "the assistant of this run is not made in this code, so that its model, instructions and tools are"
                    + " not known; write them in code as ResponseCreateParams";

    private final Work work;

    RunRules(Work work) {
        this.work = work;
    }

    /** {@code threads().create()}. */
    void thread(J.MethodInvocation call) {
        Expression client = RunCall.client(call);
        boolean plain = call.getArguments().get(0) instanceof J.Empty
                || Builder.of(call.getArguments().get(0))
                        .filter(found -> found.steps().isEmpty())
                        .isPresent();
        if (client == null || !plain) {
            work.block(call, "a thread that is created with messages, tool resources or metadata");
        } else {
            work.replace(call, "{0}.conversations().create()", List.of(client));
        }
    }

    /** {@code threads().createAndRun(...)}. */
    void createAndRun(J.MethodInvocation call) {
        boolean own = RunCall.isOfOwnAssistant(call);
        work.block(call, own ? "a thread that is created with its run, which are two calls now" : ON_SERVER);
    }

    /** {@code runs().create(...)} and the message before it: one request. */
    void create(J.MethodInvocation call, List<MessagesBeforeRuns.Message> messages) {
        Optional<RunCall> run = work.method().run(call);
        if (run.isEmpty()) {
            boolean own = RunCall.isOfOwnAssistant(call);
            work.block(
                    call,
                    own ? "the run sets what has no certain counterpart, or is not kept in a variable" : ON_SERVER);
        } else if (messages.isEmpty() || messages.size() > MOST) {
            work.block(call, "the message of this run is not added right before it");
        } else {
            List<J> holes = new ArrayList<>();
            List<J> texts = messages.stream()
                    .<J>map(MessagesBeforeRuns.Message::content)
                    .toList();
            work.replace(call, request(run.get(), holes, call.getSimpleName(), input(messages), texts), holes);
        }
    }

    /** The step with what was said: a text, or messages one by one. */
    private static String input(List<MessagesBeforeRuns.Message> messages) {
        if (messages.size() == 1 && messages.get(0).role().equals("USER")) {
            return "input({3})";
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            items.add("\n        @ResponseInputItem.ofEasyInputMessage(@EasyInputMessage.builder()"
                    + ".role(@EasyInputMessage.Role." + messages.get(i).role() + ").content({" + (FIRST + i)
                    + "}).build())");
        }
        return "inputOfResponse(@Arrays.asList(" + String.join(",", items) + "))";
    }

    private static String request(RunCall run, List<J> holes, String method, String input, List<? extends J> values) {
        holes.addAll(List.of(run.client(), run.assistant(), run.thread()));
        holes.addAll(values);
        StringBuilder text =
                new StringBuilder("{0}.responses()." + method + "({1}.toBuilder()\n.conversation({2})\n." + input);
        for (J.MethodInvocation setting : run.settings()) {
            if (setting.getSimpleName().equals("toolChoice")) {
                text.append("\n.toolChoice(@ToolChoiceOptions.NONE)");
                continue;
            }
            text.append("\n.")
                    .append(setting.getSimpleName())
                    .append("({")
                    .append(holes.size())
                    .append("})");
            holes.add(setting.getArguments().get(0));
        }
        return text.append("\n.build())").toString();
    }

    /** {@code runs().submitToolOutputs(...)}: a new request with the outputs as items. */
    void submit(J.MethodInvocation call) {
        List<Expression> arguments = call.getArguments();
        Optional<Builder> built = Builder.of(arguments.get(arguments.size() - 1))
                .filter(found -> found.type().equals(SUBMIT));
        Optional<Expression> id =
                arguments.size() == 2 ? Optional.of(arguments.get(0)) : built.flatMap(found -> found.argument("runId"));
        Optional<RunCall> run =
                id.flatMap(RunRules::variable).flatMap(name -> work.method().run(name));
        Optional<J.MethodInvocation> outputs = built.flatMap(RunRules::outputs);
        boolean usable = run.filter(found -> work.mayUse(found.client())
                        && work.mayUse(found.assistant())
                        && work.mayUse(found.thread())
                        && found.settings().stream()
                                .map(setting -> setting.getArguments().get(0))
                                .allMatch(value -> value instanceof J.Literal || work.mayUse(value)))
                .isPresent();
        if (run.isEmpty() || outputs.isEmpty() || !usable) {
            work.block(call, "outputs of tools are handed in where the run is not created, or built in another way");
            return;
        }
        boolean list = outputs.get().getSimpleName().equals("toolOutputs");
        List<J> holes = new ArrayList<>();
        String input = list ? "inputOfResponse({3})" : "inputOfResponse(@Arrays.asList({3}))";
        String template =
                request(run.get(), holes, "create", input, outputs.get().getArguments());
        boolean statement = work.parent() instanceof J.Block;
        work.replace(call, (statement ? run.get().variable() + " = " : "") + template, holes);
    }

    /** The step with a list of outputs, or with the only one. */
    private static Optional<J.MethodInvocation> outputs(Builder built) {
        Set<String> known = Set.of("threadId", "runId", "toolOutputs", "addToolOutput");
        List<J.MethodInvocation> outputs = built.steps().stream()
                .filter(step -> step.getSimpleName().endsWith("utput")
                        || step.getSimpleName().endsWith("utputs"))
                .toList();
        boolean certain =
                outputs.size() == 1 && built.steps().stream().allMatch(step -> known.contains(step.getSimpleName()));
        return certain ? Optional.of(outputs.get(0)) : Optional.empty();
    }

    /** {@code run.id()} of a variable. */
    private static Optional<String> variable(Expression id) {
        return id.unwrap() instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("id")
                        && call.getSelect() instanceof J.Identifier run
                        && BetaApi.name(run.getType()).equals(BetaApi.RUN)
                ? Optional.of(run.getSimpleName())
                : Optional.empty();
    }

    /** {@code run.requiredAction().get().submitToolOutputs().toolCalls()}; whether it is that. */
    boolean toolCalls(J.MethodInvocation call) {
        if (!call.getSimpleName().equals("toolCalls")
                || !(call.getSelect() instanceof J.MethodInvocation outputs)
                || !(outputs.getSelect() instanceof J.MethodInvocation get)
                || !(get.getSelect() instanceof J.MethodInvocation action)
                || !action.getSimpleName().equals("requiredAction")
                || !(action.getSelect() instanceof J.Identifier run)
                || !Set.of("get", "orElseThrow").contains(get.getSimpleName())) {
            return false;
        }
        work.replace(call, CALLS_OF, List.of(run));
        return true;
    }

    /** {@code ToolOutput.builder()...build()}; whether it is that. */
    boolean toolOutput(J.MethodInvocation build) {
        Optional<Builder> built = Builder.of(build, TOOL_OUTPUT, Set.of("toolCallId", "output"))
                .filter(found -> found.steps().size() == 2);
        if (built.isEmpty()) {
            return false;
        }
        List<J> holes = new ArrayList<>();
        StringBuilder text = new StringBuilder(
                "@ResponseInputItem.ofFunctionCallOutput(@ResponseInputItem.FunctionCallOutput.builder()");
        for (J.MethodInvocation step : built.get().steps()) {
            text.append("\n.")
                    .append(step.getSimpleName().equals("output") ? "output" : "callId")
                    .append("({")
                    .append(holes.size())
                    .append("})");
            holes.add(step.getArguments().get(0));
        }
        work.replace(build, text.append("\n.build())").toString(), holes);
        return true;
    }

    /** A part of a call of a function. */
    boolean partOfCall(J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null) {
            return false;
        }
        String name = call.getSimpleName();
        if (name.equals("id") && BetaApi.name(select.getType()).equals(CALL)) {
            work.replace(call, "{0}.callId()", List.of(select));
            return true;
        }
        if ((name.equals("name") || name.equals("arguments"))
                && select instanceof J.MethodInvocation function
                && function.getSimpleName().equals("function")
                && function.getSelect() != null
                && BetaApi.name(function.getSelect().getType()).equals(CALL)) {
            work.replace(call, "{0}." + name + "()", List.of(function.getSelect()));
            return true;
        }
        return false;
    }
}
