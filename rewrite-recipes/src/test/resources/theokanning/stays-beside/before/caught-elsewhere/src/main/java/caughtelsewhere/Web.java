package caughtelsewhere;

import com.theokanning.openai.OpenAiHttpException;

class Web {
    String get(String text) {
        try {
            return new Ask().chat(text);
        } catch (OpenAiHttpException e) {
            return "status " + e.statusCode;
        }
    }
}
