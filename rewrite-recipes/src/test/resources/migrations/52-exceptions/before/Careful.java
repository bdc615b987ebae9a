package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.concurrent.ExecutionException;

/** Code that is prepared for all that goes wrong. */
class Careful {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String each(String question) {
        try {
            ChatCompletion completion = ask(question);
            return completion.choices().get(0).message().content().orElse("");
        } catch (RateLimitException | InternalServerException e) {
            return "later";
        } catch (OpenAIServiceException e) {
            return "status " + e.statusCode() + e.code().orElse("");
        } catch (OpenAIIoException e) {
            return "no connection";
        }
    }

    private ChatCompletion ask(String question) {
        for (int i = 0; ; i++) {
            try {
                return client.chat().completions().create(
                        ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question).build());
            } catch (RateLimitException e) {
                // Some patience is enough.
                if (i == 2) {
                    throw e;
                }
            } catch (BadRequestException e) {
                throw new IllegalArgumentException(question, e);
            } finally {
                System.out.println("asked");
            }
        }
    }

    String broken(ChatCompletionCreateParams params) {
        StringBuilder out = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(out::append);
        } catch (SseException e) {
            out.append(" (broken ").append(e.statusCode()).append(")");
        } catch (OpenAIException e) {
            out.append(" (failed)");
        }
        return out.toString();
    }

    String unwrapped(ChatCompletionCreateParams params) throws InterruptedException {
        try {
            return client.async().chat().completions().create(params).get().choices().get(0).message().content().orElse("");
        } catch (ExecutionException e) {
            return e.getCause() instanceof OpenAIServiceException error ? "status " + error.statusCode() : "failed";
        }
    }
}
