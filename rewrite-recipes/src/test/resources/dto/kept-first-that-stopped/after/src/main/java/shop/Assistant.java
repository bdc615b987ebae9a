package shop;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "openai", url = "https://api.openai.com/v1")
public interface Assistant {
    @PostMapping("/responses")
    Reply complete(Ask ask);
}
