package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.Language;
import dev.verbatim.model.Office;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {

    private static final Annotator ANNOTATOR = Annotator.standard(Gazetteer.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claire Morel, directrice de la recherche crédit de la banque Vernet & Cie, doute. | directrice de la recherche crédit | head",
                "Jason Kwon, directeur de la stratégie d’OpenAI, a parlé. | directeur de la stratégie | head",
                "Chris Lehane, vice-président des Affaires mondiales d’OpenAI, a parlé. | vice-président des Affaires mondiales | vice-president",
                "Claire Morel, directrice financière de Meta, a parlé. | directrice financière | chief-financial-officer",
                "Le ministre de l’Économie, Paul Girard, a parlé. | ministre de l’Économie | minister",
                "Bertrand Lavigne, directeur général d’Électra Rhône, a parlé. | directeur général | chief-executive",
                "Paul Girard, directeur général de l’énergéticien Électra Rhône, a parlé. | directeur général | chief-executive",
                "Judith Karlsen, professeure de finance à l’université d’Aarhus, a parlé. | professeure de finance | professor",
                "Le fondateur du groupe a parlé. | fondateur | founder",
                "Linnea Berg, directrice de la recherche et du développement de Meta, a parlé. | directrice de la recherche et du développement | head"
            })
    void anOfficeReachesToWhoseItIs(String text, String title, String code) {
        List<Office> offices =
                ANNOTATOR.annotate(Texts.article(Language.FRENCH, text)).offices();
        assertEquals(title, offices.get(0).title());
        assertEquals(code, offices.get(0).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Priya Raman, an energy analyst at Caldmore Research, spoke. | energy analyst | analyst",
                "Gareth Pell, chief executive of the Tyne Growth Board, spoke. | chief executive | chief-executive"
            })
    void inEnglishWhatModifiesAnOfficeStandsBefore(String text, String title, String code) {
        List<Office> offices =
                ANNOTATOR.annotate(Texts.article(Language.ENGLISH, text)).offices();
        assertEquals(title, offices.get(0).title());
        assertEquals(code, offices.get(0).code());
    }
}
