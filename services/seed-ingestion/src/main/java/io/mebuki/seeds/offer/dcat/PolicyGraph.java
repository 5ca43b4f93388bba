package io.mebuki.seeds.offer.dcat;

import static io.mebuki.seeds.offer.dcat.Words.DESCRIPTION;
import static io.mebuki.seeds.offer.rdf.Vocabulary.CC;
import static io.mebuki.seeds.offer.rdf.Vocabulary.DPV;
import static io.mebuki.seeds.offer.rdf.Vocabulary.ODRL;
import static io.mebuki.seeds.offer.rdf.Vocabulary.RDFS;

import io.mebuki.seeds.offer.rdf.Iri;
import io.mebuki.seeds.offer.rdf.Resource;
import io.mebuki.seeds.offer.rdf.Term;
import io.mebuki.seeds.offer.rdf.Value;
import io.mebuki.seeds.policies.UsePolicy;
import io.mebuki.seeds.policies.UseTerm;
import java.util.stream.Stream;

/**
 * A use policy in ODRL 2.2, an offer of the institute. What can't be said in it, people are asked to read: that is a duty, too. A
 * refusal to be handed on is not here, since what refuses it is not offered.
 */
final class PolicyGraph {

    private static final Term ACTION = ODRL.term("action");
    private static final Term TARGET = ODRL.term("target");

    private final UsePolicy policy;
    private final Iri target;

    private PolicyGraph(UsePolicy policy, Iri target) {
        this.policy = policy;
        this.target = target;
    }

    /**
     * The policy, in all that is known of it.
     *
     * @param address of the policy itself
     * @param target the seed
     * @param assigner the institute
     */
    static Resource of(UsePolicy policy, String address, Iri target, Iri assigner) {
        return new PolicyGraph(policy, target).offer(address, assigner);
    }

    private Resource offer(String address, Iri assigner) {
        var offer = Resource.at(address)
                .is(ODRL.term("Offer"))
                .says(ODRL.term("uid"), new Iri(address))
                .says(ODRL.term("assigner"), assigner);
        if (policy.statement() != null) {
            offer.says(DESCRIPTION, Value.text(policy.statement()));
        }
        if (policy.address() != null) {
            offer.says(RDFS.term("seeAlso"), Iri.of(policy.address()).stream());
        }
        offer.says(ODRL.term("permission"), permission());
        if (policy.terms().contains(UseTerm.NON_COMMERCIAL)) {
            offer.says(ODRL.term("prohibition"), rule("Prohibition", CC.term("CommercialUse")));
        }
        return offer;
    }

    private Resource permission() {
        var permission = rule("Permission", ODRL.term("use")).says(ODRL.term("duty"), duties());
        if (policy.terms().contains(UseTerm.RESEARCH_ONLY)) {
            permission.says(ODRL.term("constraint"), forResearch());
        }
        return permission;
    }

    private Resource rule(String type, Term action) {
        return Resource.nameless().is(ODRL.term(type)).says(ACTION, action).says(TARGET, target);
    }

    private Stream<Resource> duties() {
        return Stream.of(
                        duty("attribute", policy.terms().contains(UseTerm.ATTRIBUTION)),
                        duty("obtainConsent", policy.terms().contains(UseTerm.ASK_FIRST)),
                        duty("reviewPolicy", !policy.isKnown()))
                .flatMap(duty -> duty);
    }

    private static Stream<Resource> duty(String action, boolean wanted) {
        return wanted
                ? Stream.of(Resource.nameless().is(ODRL.term("Duty")).says(ACTION, ODRL.term(action)))
                : Stream.empty();
    }

    private static Resource forResearch() {
        return Resource.nameless()
                .is(ODRL.term("Constraint"))
                .says(ODRL.term("leftOperand"), ODRL.term("purpose"))
                .says(ODRL.term("operator"), ODRL.term("isA"))
                .says(ODRL.term("rightOperand"), DPV.term("ResearchAndDevelopment"));
    }
}
