package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem.McpApprovalRequest;
import com.openai.models.responses.Tool;
import com.openai.models.responses.Tool.Mcp.RequireApproval.McpToolApprovalFilter;
import java.util.List;

/** The model uses the tools of a remote MCP server: reading is free, ordering has to be approved. */
public final class RemoteMcp {
    private RemoteMcp() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response response = client.responses()
                .create(request().input("Order the cheapest chair.").build());
        report(response);
        List<ResponseInputItem> decisions = response.output().stream()
                .flatMap(item -> item.mcpApprovalRequest().stream())
                .map(RemoteMcp::decide)
                .toList();
        if (!decisions.isEmpty()) {
            Response next = client.responses()
                    .create(request()
                            .previousResponseId(response.id())
                            .inputOfResponse(decisions)
                            .build());
            report(next);
        }
    }

    private static ResponseCreateParams.Builder request() {
        return ResponseCreateParams.builder()
                .model("gpt-5.6-terra")
                .store(true)
                .addTool(Tool.Mcp.builder()
                        .serverLabel("shop")
                        .serverUrl("https://mcp.example.com/shop")
                        .allowedToolsOfMcp(List.of("prices", "order"))
                        .requireApproval(McpToolApprovalFilter.builder()
                                .never(McpToolApprovalFilter.Never.builder()
                                        .addToolName("prices")
                                        .build())
                                .build())
                        .build());
    }

    /** Where a real program asks somebody. */
    private static ResponseInputItem decide(McpApprovalRequest request) {
        System.out.println("approved: " + request.name() + " " + request.arguments());
        return ResponseInputItem.ofMcpApprovalResponse(ResponseInputItem.McpApprovalResponse.builder()
                .approvalRequestId(request.id())
                .approve(true)
                .build());
    }

    private static void report(Response response) {
        response.output().forEach(item -> {
            item.mcpListTools().ifPresent(list -> System.out.println("tools:    "
                    + list.tools().stream().map(tool -> tool.name()).toList()));
            item.mcpCall().ifPresent(call -> System.out.println(
                    "called:   " + call.name() + " -> " + call.output().orElse("")));
        });
        if (!Answers.text(response).isEmpty()) {
            System.out.println(Answers.text(response));
        }
    }
}
