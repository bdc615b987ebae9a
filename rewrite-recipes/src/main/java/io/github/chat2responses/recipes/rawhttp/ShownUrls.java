package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import org.openrewrite.java.tree.J;

/** URLs that people are shown, beside the request that they tell of: they change with it. */
final class ShownUrls {
    private final Plan plan;
    private final List<TextUrls.Found> requests;

    ShownUrls(Plan plan, List<TextUrls.Found> found) {
        this.plan = plan;
        this.requests = found.stream().filter(url -> !isShown(url)).toList();
    }

    private static boolean isShown(TextUrls.Found url) {
        return People.isFor(url.index(), url.url())
                || People.consoleLine(url.index(), url.url()).isPresent();
    }

    /** Whether a URL is only shown, and belongs to requests of the same method, or else of the same file. */
    boolean take(TextUrls.Found url) {
        if (requests.isEmpty() || requests.contains(url)) {
            return false;
        }
        J.MethodDeclaration method = url.index().around(url.literal(), J.MethodDeclaration.class);
        List<TextUrls.Found> here = requests.stream()
                .filter(request -> request.index().around(request.literal(), J.MethodDeclaration.class) == method)
                .toList();
        (here.isEmpty() ? requests : here).forEach(request -> plan.groups().join(url.key(), request.key()));
        plan.edit(url.moved(url.key()));
        return true;
    }
}
