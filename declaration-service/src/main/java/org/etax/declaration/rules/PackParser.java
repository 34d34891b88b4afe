package org.etax.declaration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.etax.declaration.rules.ParameterDefinition.DatedBy;
import org.etax.declaration.rules.ParameterDefinition.DatedValue;
import org.etax.declaration.yaml.Section;

/** Turns the document into a definition; refuses unknown keys, bad names and more of anything than a form can need. */
final class PackParser {

    private static final int MAXIMUM_ITEMS = 500;
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");
    private static final Pattern VERSION = Pattern.compile("[\\w.+-]{1,40}");

    PackDefinition parse(Section pack) {
        String form = pack.text("form");
        if (!NAME.matcher(form).matches()) {
            throw pack.invalid("form", "letters, digits and _");
        }
        String version = pack.text("version");
        if (!VERSION.matcher(version).matches()) {
            throw pack.invalid("version", "letters, digits and . _ + -");
        }
        Bilingual name = Texts.bilingual(pack.section("name"));
        Effective effective = effective(pack.section("effective"));
        LegalBasis legalBasis = Texts.legalBasis(pack, null);
        List<ParameterDefinition> parameters = parameters(pack.section("parameters"));
        FormParser forms = new FormParser(legalBasis);
        forms.parse(pack.section("sheets"));
        List<CheckDefinition> checks =
                limited(pack, "checks").stream().map(c -> check(c, legalBasis)).toList();
        List<LiabilityDefinition> liabilities =
                limited(pack, "liabilities").stream().map(PackParser::liability).toList();
        ExampleParser examples = new ExampleParser(form);
        List<ExampleDefinition> worked =
                limited(pack, "examples").stream().map(examples::parse).toList();
        pack.finish();
        return new PackDefinition(
                form, version, name, effective, parameters, forms.sheets(), forms.cells(), checks, liabilities, worked);
    }

    private static List<Section> limited(Section pack, String key) {
        List<Section> sections = pack.sections(key);
        if (sections.size() > MAXIMUM_ITEMS) {
            throw pack.invalid(key, "at most " + MAXIMUM_ITEMS);
        }
        return sections;
    }

    private static Effective effective(Section section) {
        Effective effective = new Effective(
                section.date("periodFrom"),
                section.optionalDate("periodTo"),
                section.date("filedFrom"),
                section.optionalDate("filedTo"));
        section.finish();
        return effective;
    }

    private static List<ParameterDefinition> parameters(Section section) {
        if (section.keys().size() > MAXIMUM_ITEMS) {
            throw section.invalid("", "at most " + MAXIMUM_ITEMS + " parameters");
        }
        List<ParameterDefinition> parameters = new ArrayList<>();
        for (String id : section.keys()) {
            if (!NAME.matcher(id).matches()) {
                throw section.invalid(id, "letters, digits and _");
            }
            parameters.add(parameter(id, section.section(id)));
        }
        return parameters;
    }

    private static ParameterDefinition parameter(String id, Section section) {
        List<DatedValue> values = new ArrayList<>();
        for (Section dated : limited(section, "values")) {
            DatedValue value = new DatedValue(dated.date("from"), dated.optionalDate("to"), dated.decimal("value"));
            if (values.stream().anyMatch(other -> overlap(other, value))) {
                throw dated.invalid("from", "values that do not overlap");
            }
            values.add(value);
            dated.finish();
        }
        ParameterDefinition parameter = new ParameterDefinition(
                id,
                Texts.bilingual(section),
                Texts.legalBasis(section, null),
                section.choice(DatedBy.class, "datedBy", DatedBy.PERIOD),
                values);
        section.finish();
        return parameter;
    }

    private static boolean overlap(DatedValue one, DatedValue other) {
        return Effective.within(other.from(), one.from(), one.to())
                || Effective.within(one.from(), other.from(), other.to());
    }

    private static CheckDefinition check(Section section, LegalBasis packBasis) {
        CheckDefinition check = new CheckDefinition(
                section.text("id"),
                section.choice(Severity.class, "severity", Severity.ERROR),
                section.text("must"),
                section.text("cell"),
                section.texts("arguments"),
                Texts.bilingual(section),
                Texts.legalBasis(section, packBasis),
                section.pointer());
        section.finish();
        return check;
    }

    private static LiabilityDefinition liability(Section section) {
        LiabilityDefinition liability = new LiabilityDefinition(
                section.text("item"), Texts.bilingual(section), section.text("formula"), section.pointer());
        section.finish();
        return liability;
    }
}
