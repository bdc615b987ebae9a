import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Quotes {
    String quote(String system) {
        try {
            JSONObject root = new JSONObject();
            root.put("model", "gpt-4o-mini");
            JSONArray messages = new JSONArray();
            messages.put(new JSONObject().put("role", "system").put("content", system));
            messages.put(new JSONObject().put("role", "user").put("content", "One quote."));
            root.put("input", messages);
            root.put("store", false);
            URL url = new URL("https://api.openai.com/v1/responses");
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
                JSONArray choices = resp.optJSONArray("output");
                if (choices != null && choices.length() > 0) {
                    return outputText(resp).trim();
                }
            }
        } catch (Exception ignored) {
            return "failed";
        }
        return "fallback";
    }

    /** The text of an answer, or nothing if it has none. Other items may come before the message. */
    private static String outputText(JSONObject response) throws JSONException {
        StringBuilder text = null;
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.length(); i++) {
            JSONArray content = output.getJSONObject(i).optJSONArray("content");
            for (int j = 0; content != null && j < content.length(); j++) {
                JSONObject part = content.getJSONObject(j);
                if (part.getString("type").equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.getString("text"));
                }
            }
        }
        if (response.optString("status").equals("failed")) {
            throw new JSONException("The answer failed: " + response.optJSONObject("error"));
        }
        return text == null ? "" : text.toString();
    }
}
