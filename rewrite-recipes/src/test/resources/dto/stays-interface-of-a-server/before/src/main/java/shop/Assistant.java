package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

public interface Assistant {
    @PostMapping("/v1/chat/completions")
    Reply complete(@RequestBody Ask ask);
}
