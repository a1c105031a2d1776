package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of schema.org: articles, actors, places, amounts. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Schema {

    /** What the terms begin with. */
    public static final String NAMESPACE = "https://schema.org/";

    public static final Node Claim = term("Claim");
    public static final Node Country = term("Country");
    public static final Node GovernmentOrganization = term("GovernmentOrganization");
    public static final Node MonetaryAmount = term("MonetaryAmount");
    public static final Node NewsArticle = term("NewsArticle");
    public static final Node Organization = term("Organization");
    public static final Node Person = term("Person");
    public static final Node Place = term("Place");
    public static final Node Product = term("Product");
    public static final Node Project = term("Project");

    public static final Node about = term("about");
    public static final Node amount = term("amount");
    public static final Node author = term("author");
    public static final Node currency = term("currency");
    public static final Node dateCreated = term("dateCreated");
    public static final Node datePublished = term("datePublished");
    public static final Node description = term("description");
    public static final Node duration = term("duration");
    public static final Node endDate = term("endDate");
    public static final Node gender = term("gender");
    public static final Node headline = term("headline");
    public static final Node inLanguage = term("inLanguage");
    public static final Node maxValue = term("maxValue");
    public static final Node member = term("member");
    public static final Node mentions = term("mentions");
    public static final Node minValue = term("minValue");
    public static final Node publisher = term("publisher");
    public static final Node roleName = term("roleName");
    public static final Node sha256 = term("sha256");
    public static final Node softwareVersion = term("softwareVersion");
    public static final Node startDate = term("startDate");
    public static final Node url = term("url");
    public static final Node value = term("value");
    public static final Node version = term("version");
    public static final Node worksFor = term("worksFor");

    private Schema() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
