package io.mebuki.localstack;

import io.mebuki.localstack.servers.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the demo organizations of a running stack back to the demo: what partners tried in this sandbox is gone then. */
public final class ResetDemo {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ResetDemo() {}

    /** Takes the same options as {@link LocalStack}; only {@code mebuki.endpoints} matters here. */
    public static void main(String[] arguments) {
        try {
            Options options = Options.from(System.getProperties(), ProjectRoot.find());
            reset(JSON.readValue(Files.readString(options.endpoints()), Endpoints.class));
            System.out.println("The demo organizations are back to the demo.");
        } catch (IOException e) {
            System.out.println("The demo cannot be reset: no stack is running (" + e.getMessage() + " is missing)");
            System.exit(1);
        } catch (Refusal e) {
            System.out.println("The demo cannot be reset: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void reset(Endpoints endpoints) {
        for (String institute : Demo.INSTITUTES) {
            PublicApi api = PublicApi.as(institute, endpoints);
            withdrawOthers(api, Demo.sourceIds(institute));
            Demo.importSeeds(api);
        }
        for (String company : Demo.COMPANIES) {
            closeAll(PublicApi.as(company, endpoints));
        }
        Demo.loadNeeds(endpoints);
    }

    private static void withdrawOthers(PublicApi institute, Set<String> sourceIds) {
        for (JsonNode seed : institute.ownSeeds()) {
            if (!sourceIds.contains(seed.path("sourceId").asString(""))) {
                institute.withdrawSeed(seed.get("id").asString());
            }
        }
    }

    /** Needs have no id of ours to know them by, so all are closed and the demo's are made anew. */
    private static void closeAll(PublicApi company) {
        for (JsonNode need : company.openNeeds()) {
            company.closeNeed(need.get("id").asString());
        }
    }
}
