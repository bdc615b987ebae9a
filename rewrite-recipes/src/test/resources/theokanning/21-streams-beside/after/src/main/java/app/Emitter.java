package app;

import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** What a web server sends on, piece by piece. */
class Emitter {
    private final StringBuilder sent = new StringBuilder();
    private final CountDownLatch end = new CountDownLatch(1);

    static String emitted(String question) throws InterruptedException {
        Emitter emitter = new Emitter();
        var chunks = new Asker().chunks(question);
        chunks.subscribe(
                chunk -> emitter.send(deltaOf(chunk)),
                emitter::failed,
                emitter::complete);
        emitter.end.await();
        return emitter.sent.toString() + new Asker().size(question);
    }

    static void choices(String question) {
        new Asker()
                .chunks(question)
                .map(chunk -> chunk)
                .filter(choice -> finishReasonAt(choice) != null)
                .blockingForEach(outputChoice -> System.out.println(choiceTextAt(outputChoice)));
    }

    private void send(Object piece) throws IOException {
        sent.append("[").append(piece).append("]");
    }

    private void failed(Throwable error) {
        sent.append(error);
        end.countDown();
    }

    private void complete() {
        end.countDown();
    }

    /** The choice of a chunk as the client for Chat Completions wrote it. */
    private static String choiceTextAt(ResponseStreamEvent event) {
        return event == null
                ? null
                : "ChatCompletionChoice(index=0, message=" + messageTextAt(event) + ", finishReason="
                        + finishReasonAt(event) + ")";
    }

    /** The text that an event brings, which is empty in the first; null if it brings none. */
    private static String deltaOf(ResponseStreamEvent event) {
        return event.isCreated() ? "" : event.outputTextDelta().map(ResponseTextDeltaEvent::delta).orElse(null);
    }

    /** Why the model stopped, if an event is the last one of an answer; else null. */
    private static String finishReasonAt(ResponseStreamEvent event) {
        if (event.isIncomplete()) {
            return finishReason(event.asIncomplete().response());
        }
        return event.isCompleted() ? finishReason(event.asCompleted().response()) : null;
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "function_call" : "stop");
    }

    /** The message of a chunk as the client for Chat Completions wrote it. */
    private static String messageTextAt(ResponseStreamEvent event) {
        return event == null
                ? null
                : "ChatMessage(role=" + roleAt(event) + ", content=" + deltaOf(event) + ", name=null, functionCall=null)";
    }

    /** What a chunk said of the speaker, which is in the first; null in all others. */
    private static String roleAt(ResponseStreamEvent event) {
        return event.isCreated() ? "assistant" : null;
    }
}
