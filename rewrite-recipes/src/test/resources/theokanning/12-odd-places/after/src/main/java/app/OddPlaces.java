package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseUsage;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Talks by {@link OpenAIClient}. */
public class OddPlaces {
	private static final OpenAIClient SERVICE = OpenAIOkHttpClient.builder()
	        .apiKey(System.getenv("KEY"))
	        .timeout(Timeout.builder().read(Duration.ZERO).request(Duration.ZERO).build())
	        .maxRetries(0)
	        .build();
	private final Map<String, List<ResponseInputItem>> histories = new ConcurrentHashMap<>();

	interface Asker {
		Response ask(List<ResponseInputItem> messages) throws OpenAIServiceException;
	}

	static class Impl implements Asker {
		@Override
		public Response ask(List<ResponseInputItem> messages) {
			final ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model("gpt-4");
			builder.inputOfResponse(messages);
			if (messages.isEmpty()) {
				builder.temperature(0.1).maxOutputTokens(100);
			}
			Response r = OddPlaces.throwIfFailed(SERVICE.responses().create(builder.store(false).build()));
			return Collections.singletonList(r).isEmpty() ? null : r;
		}
	}

	record Turn(ResponseInputItem asked, String said, ResponseUsage usage) {}

	public String talk(String id, String text) {
		List<ResponseInputItem> history = histories.computeIfAbsent(id, k -> new ArrayList<>());
		history.add(inputMessage(EasyInputMessage.Role.USER, text));
		Asker asker = new Impl();
		Response reply = asker.ask(history);
		if (reply == null || textOf(reply) == null) return "";
		history.add(inputMessage(EasyInputMessage.Role.of("assistant"), textOf(reply)));
		return textOf(reply);
	}

	public List<Turn> turns(String text) {
		List<Turn> all = new ArrayList<>();
		ResponseInputItem m = inputMessage(EasyInputMessage.Role.USER, text);
		ResponseCreateParams request = ResponseCreateParams.builder().inputOfResponse(List.of(m)).model("gpt-4").store(false).build();
		for (int i = 0; i < 3; i++) {
			try {
				Response r = throwIfFailed(SERVICE.responses().create(request));
				all.add(new Turn(m, textOf(r), r.usage().orElse(null)));
			} catch (OpenAIServiceException | IllegalStateException e) {
				System.err.println(e.getMessage());
			}
		}
		return all;
	}

	CompletableFuture<String> later(ResponseCreateParams request) {
		return CompletableFuture.supplyAsync(() -> throwIfFailed(SERVICE.responses().create(request))).thenApply(r -> textOf(r));
	}

	Supplier<Response> lazy(ResponseCreateParams request) {
		return () -> throwIfFailed(SERVICE.responses().create(request));
	}

	/** A message as an item of the input. */
	private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
		return ResponseInputItem.ofEasyInputMessage(
				EasyInputMessage.builder().role(role).content(text).build());
	}

	/** The text of an answer; null if it has none. */
	private static String textOf(Response response) {
		return response.output().stream()
				.filter(ResponseOutputItem::isMessage)
				.flatMap(item -> item.asMessage().content().stream())
				.filter(ResponseOutputMessage.Content::isOutputText)
				.map(content -> content.asOutputText().text())
				.reduce(String::concat)
				.orElse(null);
	}

	/** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
	private static Response throwIfFailed(Response response) {
		response.error().ifPresent(error -> {
			Headers headers = Headers.builder().build();
			ErrorObject cause = ErrorObject.builder()
					.code(error.code().asString())
					.message(error.message())
					.param(Optional.empty())
					.type("server_error")
					.build();
			if (error.code().equals(ResponseError.Code.RATE_LIMIT_EXCEEDED)) {
				throw RateLimitException.builder().headers(headers).error(cause).build();
			}
			throw InternalServerException.builder().statusCode(500).headers(headers).error(cause).build();
		});
		return response;
	}

}
