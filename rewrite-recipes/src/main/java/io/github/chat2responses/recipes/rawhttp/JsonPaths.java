package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.Imports;
import java.util.List;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** {@code JsonPath.read(text, "$.choices[0].message.content")}. */
final class JsonPaths {
    private static final String TYPE = "com.jayway.jsonpath.JsonPath";
    private static final String CONTENT = "$.choices[0].message.content";

    private final Plan plan;
    private final Helpers helpers;
    private final String group;

    JsonPaths(Walk.Context context, String group) {
        this.plan = context.plan();
        this.helpers = context.helpers();
        this.group = group;
    }

    /** Whether a call reads the content of the answer that it gets; it is changed then. */
    boolean take(SourceIndex index, J call, Expression answer) {
        if (!(call instanceof J.MethodInvocation read) || !isContent(index, read, answer)) {
            return false;
        }
        HelperMethod helper = helpers.method("jsonpath", index);
        boolean isPossible = Answers.isInFirstClass(index, read)
                && helper.imports().stream().noneMatch(line -> Imports.clashes(index.file(), line.getTypeName()));
        if (isPossible) {
            UUID file = index.file().getId();
            plan.edit(new Edit.Member(group, file, helper));
            plan.edit(new Edit.Replace(group, file, read.getId(), now -> {
                Expression text = ((J.MethodInvocation) now).getArguments().get(0);
                return helpers.call(helper, text.withPrefix(Space.EMPTY), now, index);
            }));
        }
        return isPossible;
    }

    private static boolean isContent(SourceIndex index, J.MethodInvocation read, Expression answer) {
        List<Expression> arguments = read.getArguments();
        return read.getSimpleName().equals("read")
                && arguments.size() == 2
                && arguments.get(0).getId().equals(answer.getId())
                && arguments.get(1) instanceof J.Literal path
                && String.valueOf(path.getValue()).replace(".[", "[").equals(CONTENT)
                && Types.isOn(index, read, TYPE);
    }
}
