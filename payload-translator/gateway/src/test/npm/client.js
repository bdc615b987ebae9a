// Unmodified Chat code with the npm client; prints what it saw as one JSON object. Arguments: base URL, the URL of a fault.
import OpenAI from 'openai';

const client = new OpenAI({apiKey: 'sk-test', baseURL: process.argv[2], maxRetries: 0});
const faulty = new OpenAI({apiKey: 'sk-test', baseURL: process.argv[3], maxRetries: 0});
const hello = {model: 'gpt-5.6-sol', messages: [{role: 'user', content: 'Grüß dich 👋'}]};
const weather = {
  type: 'function',
  function: {name: 'weather', parameters: {type: 'object', properties: {town: {type: 'string'}}, required: ['town']}},
};
const seen = {};

const text = await client.chat.completions.create(hello);
seen.text = text.choices[0].message.content;
seen.finish = text.choices[0].finish_reason;
seen.tokens = text.usage.total_tokens;

seen.streamed = '';
for await (const chunk of await client.chat.completions.create({...hello, stream: true, stream_options: {include_usage: true}})) {
  seen.streamed += chunk.choices[0]?.delta?.content ?? '';
  if (chunk.usage) seen.streamedTokens = chunk.usage.total_tokens;
}

const several = await client.chat.completions.create({...hello, n: 2});
seen.choices = several.choices.length;

const called = await client.chat.completions.create({...hello, tools: [weather]});
const call = called.choices[0].message.tool_calls[0];
seen.call = call.function.name;
seen.argument = typeof JSON.parse(call.function.arguments).town;
const answered = await client.chat.completions.create({
  ...hello,
  tools: [weather],
  messages: [...hello.messages, called.choices[0].message, {role: 'tool', tool_call_id: call.id, content: 'rain'}],
});
seen.afterTool = answered.choices[0].finish_reason;

const runner = client.chat.completions.stream({...hello, tools: [weather]});
seen.streamedCall = (await runner.finalChatCompletion()).choices[0].message.tool_calls[0].function.name;

const schema = {name: 'place', strict: true, schema: {type: 'object', properties: {town: {type: 'string'}}, required: ['town'], additionalProperties: false}};
const structured = await client.chat.completions.create({...hello, response_format: {type: 'json_schema', json_schema: schema}});
seen.structured = typeof JSON.parse(structured.choices[0].message.content).town;

try {
  await client.chat.completions.create({model: 'gpt-5.6-sol', messages: []});
} catch (error) {
  seen.refused = [error.status, error.constructor.name];
}

try {
  const broken = await faulty.chat.completions.create({...hello, stream: true});
  seen.beforeTheBreak = '';
  for await (const chunk of broken) seen.beforeTheBreak += chunk.choices[0]?.delta?.content ?? '';
  seen.broken = 'no error';
} catch (error) {
  seen.broken = error.constructor.name;
}

try {
  await client.models.list();
} catch (error) {
  seen.passedThrough = error.status;
}

console.log(JSON.stringify(seen));
