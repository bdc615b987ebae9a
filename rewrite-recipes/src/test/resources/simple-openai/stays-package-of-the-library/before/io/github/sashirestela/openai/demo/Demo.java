package io.github.sashirestela.openai.demo;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.SimpleOpenAIDeepseek;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.service.ChatCompletionServices;

class Demo {
    protected ChatCompletionServices provider;
    protected ChatRequest request;

    Demo(String model) {
        this.provider = SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
        this.request = ChatRequest.builder().model(model).message(UserMessage.of("Hi")).build();
    }

    String ask() {
        return provider.chatCompletions().create(request).join().firstContent();
    }
}

class DeepseekDemo extends Demo {
    DeepseekDemo() {
        super("deepseek-chat");
        this.provider = SimpleOpenAIDeepseek.builder().apiKey(System.getenv("DEEPSEEK_API_KEY")).build();
    }
}
