package client;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "openai", url = "${openai.base}")
interface Declared {
    @PostMapping("/v1/chat/completions")
    String complete(Object request);
}
