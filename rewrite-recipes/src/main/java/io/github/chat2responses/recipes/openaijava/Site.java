package io.github.chat2responses.recipes.openaijava;

import java.util.List;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** What a rule may ask of, and tell, the visitor that walks the file. */
public interface Site {
    SdkMap map();

    Sdk sdk();

    /** The same expression after all rules went over it. */
    Expression visited(Expression expression);

    /** Notes that an element has a certain rewrite, or needs none. */
    void accept(J element);

    /** Notes that a rule takes care of an element and all in it but the parts that are visited on their own. */
    void swallow(J element, List<? extends J> visited);

    /** Notes that an element's group may change only if the source of a method is among the files. */
    void require(JavaType.Method method, J element);

    /** Notes that the statement here goes with every call of the endpoint. */
    void joinsAll();

    /** Notes that the statement here is of one group with what has that key. */
    void join(String key);

    /** Notes that the request here asks for the usage of its stream. */
    void asksUsage();

    /** Notes that tool calls may be of several kinds here, perhaps of custom tools. */
    void asksKinds(boolean custom);

    /** Says that a request has functions in the form that came before tools. */
    void usesFunctions();

    /** Says that something is read that is different for calls of such functions and of tools. */
    void tellsCallsApart(J element);

    /** Says that the call of such a function is read, which Chat has only if the request has such functions. */
    void readsFunctionCall(J element);

    /** Says that the messages of a request are read one by one. */
    void readsMessages(J element);

    /** Whether a name is part of the type of a member as it came; see {@link RawFields}. */
    boolean isTypeOfField();

    /** Whether a number only tells things apart, as the key of maps. */
    boolean isMapKey();

    /** Whether a text is only searched for other texts, so that what else is in it does not matter. */
    boolean isSearched();

    /** Says that a message of Chat does not become one message here. */
    void reshapesMessages();

    /** Whether they may. */
    boolean hasKinds();

    /** Notes that an element is taken for a function's; wrong if there are custom tools, or calls of several kinds. */
    void takesForFunction(J element, boolean ofKinds);

    /** Notes that an element may change only where tool calls, or answers, are of one kind. */
    void needsOneKind(J element, String reason);

    /** Notes that a setting of a request goes to {@code text}. */
    void setsText(String name);

    /** Notes the same where the other such setting cannot be seen; a second {@code text} replaces the first. */
    void setsTextElsewhere(String name, J element);

    /** Notes that the usage of a stream is read. */
    void readsUsage(J element);

    /** Whether a variable is given another value after its declaration, so that no function may use it. */
    boolean isReassigned(J.Identifier variable);

    /** The literal that a local variable has for good; the expression itself if it is no such variable. */
    Expression constant(Expression value);

    /** The user's choices. */
    MigrationOptions options();

    /** Notes that a setting is removed, which the user asked for. */
    void removes(J.MethodInvocation setting);

    /** Notes that the finish reason of a stream is read. */
    void readsFinishReason();

    /** Notes that the tool calls of a stream are read. */
    void readsStreamedCalls();

    /** Whether the finish reason of a stream is read. */
    boolean countsEnds();

    /** Notes a test for chunks without choices, here; returns the snippet for it. */
    String choiceTest(J element, boolean negated);

    /** Notes that an element has no certain rewrite, so that its whole group stays. */
    void block(J element, String code, String reason);

    /** A snippet of new code, in this file's names and indentation. */
    Expression snippet(String name, List<Expression> holes);

    /** The mocks of the file. */
    Mocks mocks();

    /** What stands directly around the expression that is looked at. */
    J parent();

    /** Whether the expression that is looked at is a statement in a case of a {@code switch} that gives no value. */
    boolean isStatementOfCase();

    /** The indentation of continuation lines here. */
    String indent();

    /** The indentation of the statement here. */
    String statementIndent();

    /** A type's name as this file writes it. */
    Expression typeName(String type, Space prefix);

    /** The type that takes the place of another one in this run. */
    JavaType retyped(JavaType type);

    /** The declaration of an empty list of input items. */
    Statement inputList(String name);

    /** The name of such a list. */
    Expression inputName(String name);

    /** Whether the expression that is looked at is what its statement, one of a block, evaluates first. */
    boolean isFirst();

    /** Puts statements before the one around the expression that is looked at. */
    void before(List<Statement> statements);
}
