package io.mebuki.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Names that measuring tools call. They may get company, they may not go. */
class NamesTest {

    @Test
    void operations() {
        assertThat(Document.operations())
                .extracting(Document.Operation::name)
                .contains(
                        "get /api/v1/seeds",
                        "post /api/v1/seeds",
                        "get /api/v1/seeds/{id}",
                        "put /api/v1/seeds/{id}",
                        "delete /api/v1/seeds/{id}",
                        "get /api/v1/seeds/{id}/matches",
                        "post /api/v1/seed-imports",
                        "get /api/v1/seed-imports/{id}",
                        "get /api/v1/seed-imports/{id}/report",
                        "post /api/v1/seed-imports/{id}/cancellation",
                        "get /api/v1/seed-imports/{id}/events",
                        "post /api/v1/matches/search",
                        "get /api/v1/needs",
                        "post /api/v1/needs",
                        "get /api/v1/needs/{id}",
                        "put /api/v1/needs/{id}",
                        "post /api/v1/needs/{id}/publication",
                        "post /api/v1/needs/{id}/closure",
                        "get /api/v1/needs/{id}/matches",
                        "post /api/v1/collaborators/search",
                        "post /api/v1/institutions/search");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SeedInput | sourceId title description language translations kind keywords fields applications advantages trl ip organization organizationRor people contact licence usePolicy url visibility confirmedUntil",
                "Person | sourceId name orcid role",
                "IntellectualProperty | number office status",
                "SeedImport | status total accepted unchanged rejected indexed",
                "RejectedRow | row field value expected",
                "NeedInput | title problem desiredOutcome constraints applicationDomain trl deadline language disclosure disclosureByField maskedText",
                "MatchSearch | text title language mode novelty aspect limit collapse filter",
                "MatchFilter | organizations fields trl languages",
                "SeedMatches | items noGoodMatch model",
                "SeedMatch | seed score belowFloor unexpectedness components reasons unmet",
                "MatchedSeed | id sourceId title organization language",
                "ScoreComponents | lexical semantic fieldDistance",
                "Reason | role needSpan seedSpan similarity",
                "Unmet | needSpan clash",
                "Span | field start end text",
                "CollaboratorSearch | text needId seedId title limit excludeOrganizations",
                "Collaborator | person score evidence",
                "CollaboratorPerson | id sourceId name organization",
                "Institution | organization score evidence",
                "InstitutionName | id name",
                "Evidence | seed span similarity",
                "EvidenceSeed | id sourceId title",
                "Problem | type title status detail errors",
                "FieldError | field value expected",
            })
    void properties(String schema, String names) {
        assertThat(Document.schema(schema).path("properties").propertyStream().map(Map.Entry::getKey))
                .contains(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SeedInput | title | 300",
                "SeedInput | description | 20000",
                "NeedInput | title | 300",
                "NeedInput | problem | 10000",
                "MatchSearch | title | 300",
                "MatchSearch | text | 10000",
                "CollaboratorSearch | text | 10000",
            })
    void limitsOfTexts(String schema, String property, int codePoints) {
        var text = Document.follow(Document.schema(schema).path("properties").path(property));

        assertThat(text.path("maxLength").asInt()).isEqualTo(codePoints);
    }

    @Test
    void values() {
        assertThat(values("SeedImport", "status")).contains("running", "completed", "failed", "cancelled");
        assertThat(values("SeedInput", "kind")).contains("technology", "dataset", "equipment", "software", "expertise");
        assertThat(values("SeedInput", "visibility")).contains("public", "members", "private");
        assertThat(values("NeedInput", "disclosure")).contains("public", "masked", "partners", "private");
        assertThat(values("MatchSearch", "mode")).contains("relevant", "unexpected");
        assertThat(values("MatchSearch", "aspect")).contains("purpose", "mechanism");
    }

    private static List<String> values(String schema, String property) {
        return Document.schema(schema)
                .path("properties")
                .path(property)
                .path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
