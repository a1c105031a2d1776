package dev.verbatim.match;

import dev.verbatim.match.Terms.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Things and their names in a folder on the disk, found by what they are called. A thing may come in parts: they are put
 * together when it is found, so that the data may be in any order and memory does not grow with it.
 *
 * <p>Written by one thread; read by any number once it is finished.
 */
public final class NameIndex implements AutoCloseable {
    private static final String IRI = "iri";
    private static final String WORD = "word";
    private static final String KEY = "key";
    private static final String OURS = "ours";

    private static final double MEMORY_IN_MEGABYTES = 64;
    private static final int MOST_PARTS = 256;
    private static final int NAMES_ASKED = 8;
    private static final int WORDS_ASKED = 8;
    private static final int SLIPS_EXPANDED = 30;
    private static final int LENGTH_FOR_A_SLIP = 4;
    private static final int LENGTH_FOR_TWO = 8;
    private static final float EQUAL = 50;
    private static final float WITH_A_SLIP = 0.5f;

    private final Terms terms = Terms.load();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private Optional<Reading> reading = Optional.empty();
    private long things;

    private record Reading(DirectoryReader reader, IndexSearcher searcher) {}

    private NameIndex(FSDirectory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * An empty index.
     *
     * @param folder where it is kept; empty, or not there yet
     */
    public static NameIndex in(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        // In the order in which things come, whatever the machine does at the same time.
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(MEMORY_IN_MEGABYTES)
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        try {
            return new NameIndex(directory, new IndexWriter(directory, config));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    Terms terms() {
        return terms;
    }

    /** Adds a thing. */
    public void add(Entry entry) throws IOException {
        EntryPart part = new EntryPart(entry.iri());
        entry.names().forEach(name -> part.add(Field.NAME, name));
        entry.aliases().forEach(name -> part.add(Field.ALIAS, name));
        entry.countries().stream().sorted().forEach(value -> part.add(Field.COUNTRY, value));
        entry.related().stream().sorted().forEach(value -> part.add(Field.RELATED, value));
        entry.same().stream().sorted().forEach(value -> part.add(Field.SAME, value));
        entry.description().ifPresent(value -> part.add(Field.DESCRIPTION, value));
        entry.kinds().stream().sorted().forEach(kind -> part.add(Field.TYPE, Terms.own(kind)));
        if (entry.ours()) {
            part.markOurs();
        }
        add(part);
    }

    void add(EntryPart part) throws IOException {
        if (part.isEmpty()) {
            return;
        }
        Document document = new Document();
        document.add(new StringField(IRI, part.iri(), Store.YES));
        Set<String> words = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Field field : Field.values()) {
            for (String value : part.of(field)) {
                document.add(new StoredField(field.name(), value));
                if (field == Field.NAME || field == Field.ALIAS) {
                    List<String> folded = Words.of(value);
                    words.addAll(folded);
                    keys.add(Words.key(folded));
                }
            }
        }
        keys.remove("");
        words.forEach(word -> document.add(new StringField(WORD, word, Store.NO)));
        keys.forEach(key -> document.add(new StringField(KEY, key, Store.NO)));
        if (part.isOurs()) {
            document.add(new StoredField(OURS, 1));
        }
        writer.addDocument(document);
        things++;
    }

    /** Ends the writing; from now on things can be found. */
    public void finish() throws IOException {
        writer.commit();
        writer.close();
        DirectoryReader reader = DirectoryReader.open(directory);
        reading = Optional.of(new Reading(reader, new IndexSearcher(reader)));
    }

    /** Parts that were added. */
    public long size() {
        return things;
    }

    /** How heavy a folded word is: the fewer things have it, the heavier. */
    public double weight(String word) {
        DirectoryReader reader = read().reader();
        try {
            return 1 + Math.log((reader.numDocs() + 1.0) / (reader.docFreq(new Term(WORD, word)) + 1.0));
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be read", e);
        }
    }

    /** The thing with this identifier. */
    public Optional<Entry> get(String iri) throws IOException {
        EntryPart whole = new EntryPart(iri);
        StoredFields stored = read().searcher().storedFields();
        for (ScoreDoc found : read().searcher().search(new TermQuery(new Term(IRI, iri)), MOST_PARTS).scoreDocs) {
            whole.addAll(part(iri, stored.document(found.doc)));
        }
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole.whole(terms));
    }

    /**
     * Things that may be meant by one of these names.
     *
     * @param names folded or not; the first few count
     * @param most how many
     */
    public List<Entry> candidates(List<String> names, int most) throws IOException {
        return found(called(names), most);
    }

    /**
     * Things one of whose names has a word that begins so, and the other words of {@code typed}.
     *
     * @param typed the beginning of a name
     * @param most how many
     */
    public List<Entry> beginningWith(String typed, int most) throws IOException {
        List<String> words = Words.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            all.add(new TermQuery(new Term(WORD, word)), BooleanClause.Occur.MUST);
        }
        all.add(new PrefixQuery(new Term(WORD, words.getLast())), BooleanClause.Occur.MUST);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(all.build(), BooleanClause.Occur.SHOULD);
        either.add(
                new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(KEY, Words.key(words)))), EQUAL),
                BooleanClause.Occur.SHOULD);
        return found(either.build(), most);
    }

    private List<Entry> found(Query query, int most) throws IOException {
        IndexSearcher searcher = read().searcher();
        Set<String> iris = new LinkedHashSet<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            iris.add(stored.document(found.doc, Set.of(IRI)).get(IRI));
        }
        List<Entry> entries = new ArrayList<>();
        for (String iri : iris) {
            get(iri).ifPresent(entries::add);
        }
        return entries;
    }

    private static Query called(List<String> names) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> words = new LinkedHashSet<>();
        boolean isEmpty = true;
        for (String name : names.subList(0, Math.min(NAMES_ASKED, names.size()))) {
            List<String> folded = Words.of(name);
            if (folded.isEmpty()) {
                continue;
            }
            isEmpty = false;
            any.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(KEY, Words.key(folded)))), EQUAL),
                    BooleanClause.Occur.SHOULD);
            any.add(withSlips(KEY, Words.key(folded), 1), BooleanClause.Occur.SHOULD);
            words.addAll(folded);
        }
        words.stream().limit(WORDS_ASKED).forEach(word -> {
            any.add(new TermQuery(new Term(WORD, word)), BooleanClause.Occur.SHOULD);
            any.add(withSlips(WORD, word, WITH_A_SLIP), BooleanClause.Occur.SHOULD);
        });
        return isEmpty ? new MatchNoDocsQuery() : any.build();
    }

    private static Query withSlips(String field, String word, float boost) {
        if (word.length() < LENGTH_FOR_A_SLIP) {
            return new MatchNoDocsQuery();
        }
        int slips = word.length() < LENGTH_FOR_TWO ? 1 : 2;
        return new BoostQuery(new FuzzyQuery(new Term(field, word), slips, 1, SLIPS_EXPANDED, true), boost);
    }

    private static EntryPart part(String iri, Document document) {
        EntryPart part = new EntryPart(iri);
        for (IndexableField stored : document.getFields()) {
            switch (stored.name()) {
                case IRI -> {
                    // known
                }
                case OURS -> part.markOurs();
                default -> part.add(Field.valueOf(stored.name().toUpperCase(Locale.ROOT)), stored.stringValue());
            }
        }
        return part;
    }

    private Reading read() {
        return reading.orElseThrow(() -> new IllegalStateException("the index is not finished"));
    }

    @Override
    public void close() throws IOException {
        if (reading.isPresent()) {
            reading.get().reader().close();
        }
        writer.close();
        directory.close();
    }
}
