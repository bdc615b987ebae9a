package app

import com.openai.client.OpenAIClient

// client.beta().threads() was here
fun run(client: OpenAIClient) {
    client.beta().threads().create()
    client.chat().completions().create(params)
}
