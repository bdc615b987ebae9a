package rolesofthreads;

import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.messages.Message;
import com.theokanning.openai.messages.MessageRequest;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

/** Names of chat completions in code of Assistants: there is nothing to move. */
class Ask {
    private final OpenAiService service;

    Ask(String key) {
        this.service = new OpenAiService(key);
    }

    Message ask(String thread, String question) {
        MessageRequest request = MessageRequest.builder()
                .role(ChatMessageRole.USER.value())
                .content(question)
                .build();
        return service.createMessage(thread, request);
    }

    List<ChatFunction> functions() {
        ChatFunction function = ChatFunction.builder()
                .name("freight")
                .description("What sending an order costs")
                .executor(Integer.class, orders -> orders * 2)
                .build();
        return new FunctionExecutor(List.of(function)).getFunctions();
    }
}
