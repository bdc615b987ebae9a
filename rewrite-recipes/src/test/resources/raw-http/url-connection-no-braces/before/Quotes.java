import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONObject;

class Quotes {
    String quote(String system) {
        try {
            JSONObject root = new JSONObject();
            root.put("model", "gpt-4o-mini");
            JSONArray messages = new JSONArray();
            messages.put(new JSONObject().put("role", "system").put("content", system));
            messages.put(new JSONObject().put("role", "user").put("content", "One quote."));
            root.put("messages", messages);
            URL url = new URL("https://api.openai.com/v1/chat/completions");
            HttpURLConnection con = (HttpURLConnection) url.openConnection();
            con.setRequestMethod("POST");
            con.setDoOutput(true);
            con.setRequestProperty("Content-Type", "application/json; charset=utf-8");
            con.setRequestProperty("Authorization", "Bearer none");
            OutputStream os = new BufferedOutputStream(con.getOutputStream());
            os.write(root.toString().getBytes("UTF-8"));
            os.flush();
            os.close();
            int code = con.getResponseCode();
            BufferedReader br = new BufferedReader(new InputStreamReader(
                    code >= 200 && code < 300 ? con.getInputStream() : con.getErrorStream(), "UTF-8"));
            StringBuilder sb = new StringBuilder();
            String line;
            while ((line = br.readLine()) != null) sb.append(line);
            br.close();
            if (code >= 200 && code < 300) {
                JSONObject resp = new JSONObject(sb.toString());
                JSONArray choices = resp.optJSONArray("choices");
                if (choices != null && choices.length() > 0) {
                    JSONObject msg = choices.getJSONObject(0).getJSONObject("message");
                    return msg.optString("content", "").trim();
                }
            }
        } catch (Exception ignored) {
            return "failed";
        }
        return "fallback";
    }
}
