package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Verbatim's own terms; {@code ontology/verbatim.ttl} says what each means. Each constant is named as its term. */
@SuppressWarnings("MemberName") // Currency is a class, currency a property: the terms are told apart by case alone
public final class Vb {

    /** What the terms begin with. */
    public static final String NAMESPACE = "https://w3id.org/verbatim/ontology#";

    public static final Node Actor = term("Actor");
    public static final Node Amendment = term("Amendment");
    public static final Node AmountStatement = term("AmountStatement");
    public static final Node Boilerplate = term("Boilerplate");
    public static final Node Build = term("Build");
    public static final Node Change = term("Change");
    public static final Node Claim = term("Claim");
    public static final Node Correction = term("Correction");
    public static final Node Currency = term("Currency");
    public static final Node FormerReading = term("FormerReading");
    public static final Node Investment = term("Investment");
    public static final Node InvestmentStatement = term("InvestmentStatement");
    public static final Node Link = term("Link");
    public static final Node LinkCandidate = term("LinkCandidate");
    public static final Node LinkCorrection = term("LinkCorrection");
    public static final Node MembershipStatement = term("MembershipStatement");
    public static final Node Merge = term("Merge");
    public static final Node QuantityStatement = term("QuantityStatement");
    public static final Node RejectedStatement = term("RejectedStatement");
    public static final Node Rejection = term("Rejection");
    public static final Node Release = term("Release");
    public static final Node RoleStatement = term("RoleStatement");
    public static final Node Rule = term("Rule");
    public static final Node Split = term("Split");
    public static final Node Statement = term("Statement");

    public static final Node adjective = term("adjective");
    public static final Node ambiguousLabel = term("ambiguousLabel");
    public static final Node amendedTo = term("amendedTo");
    public static final Node amountKind = term("amountKind");
    public static final Node attributedTo = term("attributedTo");
    public static final Node background = term("background");
    public static final Node byName = term("byName");
    public static final Node candidate = term("candidate");
    public static final Node change = term("change");
    public static final Node cleared = term("cleared");
    public static final Node combiningForm = term("combiningForm");
    public static final Node commonNoun = term("commonNoun");
    public static final Node confidence = term("confidence");
    public static final Node contentBegin = term("contentBegin");
    public static final Node contentEnd = term("contentEnd");
    public static final Node continent = term("continent");
    public static final Node conversionOf = term("conversionOf");
    public static final Node convertedAmount = term("convertedAmount");
    public static final Node correctedBy = term("correctedBy");
    public static final Node correctness = term("correctness");
    public static final Node corrects = term("corrects");
    public static final Node country = term("country");
    public static final Node currency = term("currency");
    public static final Node currentStatement = term("currentStatement");
    public static final Node dataDigest = term("dataDigest");
    public static final Node dataSet = term("dataSet");
    public static final Node defaultFor = term("defaultFor");
    public static final Node demonym = term("demonym");
    public static final Node denied = term("denied");
    public static final Node extractor = term("extractor");
    public static final Node factuality = term("factuality");
    public static final Node file = term("file");
    public static final Node firstTold = term("firstTold");
    public static final Node formerValue = term("formerValue");
    public static final Node formerlyLed = term("formerlyLed");
    public static final Node founded = term("founded");
    public static final Node fractionDigits = term("fractionDigits");
    public static final Node furtherEvidence = term("furtherEvidence");
    public static final Node goldSet = term("goldSet");
    public static final Node headquarters = term("headquarters");
    public static final Node highValue = term("highValue");
    public static final Node holder = term("holder");
    public static final Node inCountry = term("inCountry");
    public static final Node industry = term("industry");
    public static final Node into = term("into");
    public static final Node investor = term("investor");
    public static final Node isoAlpha2 = term("isoAlpha2");
    public static final Node isoAlpha3 = term("isoAlpha3");
    public static final Node judged = term("judged");
    public static final Node judgedRight = term("judgedRight");
    public static final Node leads = term("leads");
    public static final Node linkCandidate = term("linkCandidate");
    public static final Node linkMethod = term("linkMethod");
    public static final Node linkOf = term("linkOf");
    public static final Node linkOutcome = term("linkOutcome");
    public static final Node linkRelation = term("linkRelation");
    public static final Node linkTarget = term("linkTarget");
    public static final Node member = term("member");
    public static final Node mentionForm = term("mentionForm");
    public static final Node mergedInto = term("mergedInto");
    public static final Node mode = term("mode");
    public static final Node newValue = term("newValue");
    public static final Node office = term("office");
    public static final Node officeKind = term("officeKind");
    public static final Node onProperty = term("onProperty");
    public static final Node organization = term("organization");
    public static final Node otherAmount = term("otherAmount");
    public static final Node partOf = term("partOf");
    public static final Node perYear = term("perYear");
    public static final Node person = term("person");
    public static final Node project = term("project");
    public static final Node qualifier = term("qualifier");
    public static final Node rank = term("rank");
    public static final Node reason = term("reason");
    public static final Node recipient = term("recipient");
    public static final Node rightLink = term("rightLink");
    public static final Node rightRelation = term("rightRelation");
    public static final Node rulePrecision = term("rulePrecision");
    public static final Node saidIn = term("saidIn");
    public static final Node score = term("score");
    public static final Node source = term("source");
    public static final Node spanBegin = term("spanBegin");
    public static final Node spanEnd = term("spanEnd");
    public static final Node speaker = term("speaker");
    public static final Node stance = term("stance");
    public static final Node states = term("states");
    public static final Node status = term("status");
    public static final Node symbol = term("symbol");
    public static final Node termEnd = term("termEnd");
    public static final Node termStart = term("termStart");
    public static final Node unit = term("unit");
    public static final Node unitName = term("unitName");
    public static final Node usedIn = term("usedIn");
    public static final Node value = term("value");
    public static final Node where = term("where");
    public static final Node wrongLink = term("wrongLink");

    private Vb() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
