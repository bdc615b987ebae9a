package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** What was found in one file: calls, and reasons against a change. */
public final class Findings {

    private final ResponsesCode.Page page;
    private final List<Blocker> blockers = new ArrayList<>();
    private @Nullable Blocker itemRead;
    private boolean sendsAnswersBack;

    /** The elements as people wrote them. */
    private final Map<UUID, J> written = new HashMap<>();

    /**
     * Findings in one file.
     *
     * @param page tells where its elements stand
     * @param file the file as people wrote it
     */
    public Findings(ResponsesCode.Page page, J.CompilationUnit file) {
        this.page = page;
        new JavaIsoVisitor<Integer>() {
            @Override
            public J preVisit(J tree, Integer p) {
                written.put(tree.getId(), tree);
                return tree;
            }
        }.visit(file, 0);
    }

    /**
     * The reasons against a change.
     *
     * @return one for each place
     */
    public List<Blocker> blockers() {
        return List.copyOf(blockers);
    }

    /**
     * Notes a reason against a change.
     *
     * @param element what it is about
     * @param code the rule
     * @param reason why, without the place
     */
    public void block(J element, String code, String reason) {
        Place place = page.place(element);
        // What follows from the first reason at a place is no other reason.
        if (blockers.stream().noneMatch(one -> one.place().equals(place))) {
            blockers.add(new Blocker(code, place, reason));
        }
    }

    /**
     * Says that a message that was made to be sent is read, which goes by its being a plain one.
     *
     * @param element what reads it
     */
    public void readsItem(J element) {
        String reason = "a list of messages is read, and answers in it are of several items in Responses";
        itemRead = new Blocker("C2R602", page.place(element), reason);
    }

    /** Says that an answer is added to the messages to send. */
    public void sendBack() {
        sendsAnswersBack = true;
    }

    /**
     * The reason that counts if answers are sent back.
     *
     * @return empty if no message to send is read
     */
    public Optional<Blocker> itemsRead() {
        return Optional.ofNullable(itemRead);
    }

    /**
     * Whether an answer is added to the messages to send.
     *
     * @return whether one is
     */
    public boolean sendsAnswersBack() {
        return sendsAnswersBack;
    }

    /**
     * Says that something of the old client has no counterpart.
     *
     * @param element it
     */
    public void unknown(J element) {
        block(element, "C2R602", "`" + asWritten(element) + "` has no certain rewrite");
    }

    /**
     * A tree in one line as it was before, for people.
     *
     * @param element the tree
     * @return its text
     */
    public String asWritten(J element) {
        return text(written.getOrDefault(element.getId(), element));
    }

    /**
     * A tree in one line, for people.
     *
     * @param tree the tree
     * @return its text, shortened if it is long
     */
    public static String text(J tree) {
        return SourceText.of(tree);
    }
}
