package org.newsdocket.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restriction.Kind;
import org.newsdocket.view.Restrictions;
import org.springframework.stereotype.Component;

/** What must hold of the restrictions of a record of any kind. */
@Component
final class RestrictionRules implements RecordRules<Record> {
    /**
     * What decides whether a record may be seen, what it is told by where it may, and what takes it
     * back: nobody is to read as standing what does not.
     */
    private static final Set<String> NEEDED =
            Set.of(
                    "knownFrom",
                    "embargoedUntil",
                    Restriction.LIST,
                    "inContextOf",
                    "ordinal",
                    "retractedAt",
                    "corrections");

    @Override
    public Class<Record> type() {
        return Record.class;
    }

    @Override
    public void check(Record record, Surroundings surroundings, Findings findings) {
        var all = record.restrictions();
        if (all.size() > Restrictions.MOST) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    Restriction.LIST,
                    "there are " + all.size() + "; a record has at most " + Restrictions.MOST);
        }
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < all.size(); i++) {
            var path = Restriction.LIST + "[" + i + "]";
            if (all.get(i).number() < 1 || !numbers.add(all.get(i).number())) {
                findings.add(
                        ProblemCode.DUPLICATE,
                        path + ".number",
                        "each has a number of its own, from 1 on");
            }
            check(all.get(i), path, record, surroundings, findings);
        }
    }

    private static void check(
            Restriction restriction,
            String path,
            Record record,
            Surroundings surroundings,
            Findings findings) {
        var from = restriction.from();
        var until = restriction.until();
        if (from != null && until != null && !until.isAfter(from)) {
            findings.add(
                    ProblemCode.IMPOSSIBLE_DATE,
                    path + ".until",
                    "it does not lift before it takes effect");
        }
        for (int i = 0; i < restriction.countries().size(); i++) {
            findings.requireCountry(restriction.countries().get(i), path + ".countries[" + i + "]");
        }
        findings.requireDistinct(restriction.countries(), path + ".countries", country -> country);
        checkScope(restriction, path, record, surroundings, findings);
        checkAlias(restriction, path, findings);
    }

    private static void checkScope(
            Restriction restriction,
            String path,
            Record record,
            Surroundings surroundings,
            Findings findings) {
        if (restriction.kind() == Kind.EMBARGO && restriction.until() == null) {
            findings.add(
                    ProblemCode.REQUIRED, path + ".until", "an embargo ends at an agreed moment");
        }
        if (restriction.kind() == Kind.IDENTITY && !isPerson(record)) {
            findings.add(
                    ProblemCode.WRONG_KIND, path + ".kind", "only a person's identity is limited");
        }
        if (restriction.kind() != Kind.PUBLICATION && !restriction.fields().isEmpty()) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    path + ".fields",
                    "only PUBLICATION can be limited to fields");
        }
        boolean isOver = restriction.endsBy(surroundings.view().now());
        for (int i = 0; !isOver && i < restriction.fields().size(); i++) {
            checkField(restriction.fields().get(i), path + ".fields[" + i + "]", record, findings);
        }
    }

    private static boolean isPerson(Record record) {
        var type = record.getClass().getSimpleName();
        return type.equals("Person") || type.equals("UndisclosedPerson");
    }

    private static void checkField(String named, String path, Record record, Findings findings) {
        int dot = named.indexOf('.');
        var field = dot < 0 ? named : named.substring(0, dot);
        if (!restrictable(record).contains(field)) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    path,
                    "'"
                            + field
                            + "' is no field that a "
                            + record.getClass().getSimpleName()
                            + " can be told without; restrict the record as a whole");
        } else if (dot >= 0 && !findings.isIn(field, named.substring(dot + 1))) {
            findings.add(
                    ProblemCode.UNKNOWN_KEY,
                    path,
                    "no fact of '" + field + "' has the key '" + named.substring(dot + 1) + "'");
        }
    }

    private static List<String> restrictable(Record record) {
        return RecordForm.optional(record.getClass()).stream()
                .filter(field -> !NEEDED.contains(field))
                .toList();
    }

    private static void checkAlias(Restriction restriction, String path, Findings findings) {
        var alias = restriction.shownAs();
        if (alias == null) {
            return;
        }
        if (restriction.kind() != Kind.IDENTITY) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    path + ".shownAs",
                    "only a person whose identity is limited is shown as somebody else");
        }
        if (alias.ordinal() != null && alias.ordinal() < 1) {
            findings.add(
                    ProblemCode.INVALID_VALUE, path + ".shownAs.ordinal", "counting starts at 1");
        }
        var context = alias.inContextOf();
        if (context != null && !isProceeding(context)) {
            findings.add(
                    ProblemCode.WRONG_KIND,
                    path + ".shownAs.inContextOf",
                    "'" + context + "' is no id of a proceeding");
        }
    }

    private static boolean isProceeding(String text) {
        return RecordId.parse(text).filter(id -> id.kind() == RecordKind.PROCEEDING).isPresent();
    }
}
