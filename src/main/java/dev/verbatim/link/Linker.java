package dev.verbatim.link;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Link;
import dev.verbatim.model.LinkedArticle;
import java.util.List;
import java.util.Locale;

/**
 * Decides for each entity which entry of the vocabularies it is. An entity that none holds gets a key from its kind and
 * name, the same in every article; {@code x-} and the kind keep it apart from all entries. Two persons are one only if
 * their full names are alike: a surname alone is a key of its own.
 */
public final class Linker {

    /** Digits of an article's digest that tell it from others. */
    private static final int DIGITS = 8;

    /** The article with a decision for each of its entities. */
    public LinkedArticle link(ExtractedArticle article) {
        String digest = article.source().source().article().sha256();
        List<Link> links = article.source().entities().stream()
                .map(entity -> decide(entity, digest))
                .toList();
        return new LinkedArticle(article, links);
    }

    private static Link decide(Entity entity, String digest) {
        if (entity.key().isPresent()) {
            return new Link.Known(entity.key().get());
        }
        String key = key(entity, digest);
        return entity.candidates().size() > 1 ? new Link.Ambiguous(key, entity.candidates()) : new Link.Novel(key);
    }

    /**
     * Such as {@code actor/x-person-claire-morel}; {@code actor/x-person-1f0c22ab-morel} for one whom an article calls by a
     * single name, so that the Morels of two articles stay two, as do the ministries that two articles call no more.
     */
    private static String key(Entity entity, String digest) {
        String kind = entity.kind().name().toLowerCase(Locale.ROOT);
        String slug = Folding.slug(entity.name());
        boolean told = entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.GOVERNMENT;
        boolean singleName = told && slug.indexOf('-') < 0;
        return folder(entity.kind()) + "/x-" + kind + "-" + (singleName ? digest.substring(0, DIGITS) + "-" : "")
                + slug;
    }

    private static String folder(EntityKind kind) {
        return switch (kind) {
            case PERSON, ORGANIZATION, GOVERNMENT -> "actor";
            case COUNTRY -> "country";
            case PLACE -> "place";
            case PROJECT -> "project";
            case PRODUCT -> "product";
        };
    }
}
