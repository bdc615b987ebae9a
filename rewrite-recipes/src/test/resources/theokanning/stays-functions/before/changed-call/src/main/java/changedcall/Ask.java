package changedcall;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class Ask {
    static String ask(String question, List<ChatFunction> functions) {
        OpenAiService service = new OpenAiService("sk-none");
        FunctionExecutor executor = new FunctionExecutor(functions);
        List<ChatMessage> messages = new ArrayList<>(Arrays.asList(new ChatMessage("user", question)));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .functions(functions)
                .build();
        ChatMessage answer = service.createChatCompletion(request).getChoices().get(0).getMessage();
        ChatFunctionCall call = answer.getFunctionCall();
        call.setName(question);
        messages.add(answer);
        messages.add(executor.executeAndConvertToMessage(call));
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
