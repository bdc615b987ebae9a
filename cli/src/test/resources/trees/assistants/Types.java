package app;

import com.theokanning.openai.assistants.Assistant;

record Types(Assistant assistant) {}
