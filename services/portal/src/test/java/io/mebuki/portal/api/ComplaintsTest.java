package io.mebuki.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.model.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    @Test
    void aComplaintAboutALineStandsAtItsTextArea() {
        var complaints = refused("keywords[3]");
        assertThat(complaints.about("keywords")).hasSize(1);
        assertThat(complaints.all().getFirst().position()).isEqualTo(4);
        assertThat(complaints.all().getFirst().key()).isEqualTo("expected.keywords");
        assertThat(complaints.all().getFirst().anchor()).isEqualTo(Complaints.id("keywords"));
    }

    @Test
    void aComplaintAboutARowStandsAtItsInput() {
        var complaints = refused("people[1].name");
        assertThat(complaints.about("people[1].name")).hasSize(1);
        assertThat(complaints.about("people[0].name")).isEmpty();
        assertThat(complaints.about("people")).isEmpty();
        assertThat(complaints.all().getFirst().key()).isEqualTo("expected.people.name");
        assertThat(complaints.all().getFirst().anchor()).isEqualTo("field-people-1-name");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNoInputsFault() {
        var complaints = Complaints.of(new Refusal(
                412, "stale", List.of(new FieldError().field("If-Match").expected("\"4\""))));
        assertThat(complaints.stale()).isTrue();
        assertThat(complaints.all())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.ofTheForm()).isTrue());
    }

    @Test
    void aRefusalWithoutFieldsIsAboutTheForm() {
        var complaints = Complaints.of(new Refusal(409, "conflict", List.of()));
        assertThat(complaints.all())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.ofTheForm()).isTrue());
        assertThat(complaints.stale()).isFalse();
    }

    private static Complaints refused(String field) {
        return Complaints.of(new Refusal(
                400, "invalid-value", List.of(new FieldError().field(field).expected("something else"))));
    }
}
