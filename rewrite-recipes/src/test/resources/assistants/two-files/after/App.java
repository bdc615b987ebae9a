import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.conversations.Conversation;

public class App {
    public static void main(String[] args) throws Exception {
        Helper helper = new Helper(OpenAIOkHttpClient.fromEnv());
        Conversation thread = helper.begin();
        System.out.println(helper.prompt(thread, "One"));
        System.out.println(helper.prompt(thread, "Two"));
    }
}
