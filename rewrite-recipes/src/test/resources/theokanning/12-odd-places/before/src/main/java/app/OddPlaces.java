package app;

import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.Usage;
import com.theokanning.openai.completion.chat.*;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Talks by {@link OpenAiService}. */
public class OddPlaces {
	private static final OpenAiService SERVICE = new OpenAiService(System.getenv("KEY"), Duration.ZERO);
	private final Map<String, List<ChatMessage>> histories = new ConcurrentHashMap<>();

	interface Asker {
		ChatMessage ask(List<ChatMessage> messages) throws OpenAiHttpException;
	}

	static class Impl implements Asker {
		@Override
		public ChatMessage ask(List<ChatMessage> messages) {
			final ChatCompletionRequest.ChatCompletionRequestBuilder builder = ChatCompletionRequest.builder().model("gpt-4");
			builder.messages(messages);
			if (messages.isEmpty()) {
				builder.temperature(0.1).maxTokens(100);
			}
			ChatCompletionResult r = SERVICE.createChatCompletion(builder.build());
			return r.getChoices().isEmpty() ? null : r.getChoices().get(0).getMessage();
		}
	}

	record Turn(ChatMessage asked, String said, Usage usage) {}

	public String talk(String id, String text) {
		List<ChatMessage> history = histories.computeIfAbsent(id, k -> new ArrayList<>());
		history.add(new ChatMessage("user", text));
		Asker asker = new Impl();
		ChatMessage reply = asker.ask(history);
		if (reply == null || reply.getContent() == null) return "";
		history.add(new ChatMessage(reply.getRole(), reply.getContent()));
		return reply.getContent();
	}

	public List<Turn> turns(String text) {
		List<Turn> all = new ArrayList<>();
		ChatMessage m = new ChatMessage(ChatMessageRole.USER.value(), text);
		ChatCompletionRequest request = ChatCompletionRequest.builder().messages(List.of(m)).model("gpt-4").build();
		for (int i = 0; i < 3; i++) {
			try {
				ChatCompletionResult r = SERVICE.createChatCompletion(request);
				all.add(new Turn(m, r.getChoices().get(0).getMessage().getContent(), r.getUsage()));
			} catch (OpenAiHttpException | IllegalStateException e) {
				System.err.println(e.getMessage());
			}
		}
		return all;
	}

	CompletableFuture<String> later(ChatCompletionRequest request) {
		return CompletableFuture.supplyAsync(() -> SERVICE.createChatCompletion(request)).thenApply(r -> r.getChoices().get(0).getMessage().getContent());
	}

	Supplier<ChatCompletionResult> lazy(ChatCompletionRequest request) {
		return () -> SERVICE.createChatCompletion(request);
	}

}
