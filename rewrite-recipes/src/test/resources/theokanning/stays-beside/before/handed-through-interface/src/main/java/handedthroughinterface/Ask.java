package handedthroughinterface;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

class Ask {
    interface Task {
        String with(OpenAiService service, String text);
    }

    static final class Chat implements Task {
        @Override
        public String with(OpenAiService service, String text) {
            return service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", text)))
                        .build())
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
        }
    }

    String both(String text) {
        OpenAiService service = new OpenAiService("sk-none");
        int size = service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
        return size + new Chat().with(service, text);
    }
}
