package dev.verbatim.serve;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the functions of a query that can take without end, REGEX, REPLACE and CONCAT, by ones that watch an allowance:
 * the expression engine of Java backtracks, and a text that is joined with itself thirty times has a thousand million
 * characters.
 */
final class GuardedFunctions extends ExprTransformCopy {
    private final Allowance allowance;

    GuardedFunctions(Allowance allowance) {
        this.allowance = allowance;
    }

    /** A copy of {@code query} with these functions everywhere but in aggregates; see {@link #aggregator}. */
    Query query(Query query) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase(), this);
    }

    /** A copy of {@code aggregator} with these functions. */
    ExprAggregator aggregator(ExprAggregator aggregator) {
        ExprList expressions = aggregator.getAggregator().getExprList();
        if (expressions == null) {
            return aggregator;
        }
        ExprList guarded = new ExprList();
        expressions.forEach(expression -> guarded.add(new Counted(ExprTransformer.transform(this, expression))));
        return new ExprAggregator(
                aggregator.getVar(), aggregator.getAggregator().copy(guarded));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> new Regex(arguments);
            case E_StrReplace replace -> new Replace(arguments);
            case E_StrConcat concat -> new Concat(arguments);
            default -> super.transform(function, arguments);
        };
    }

    private NodeValue allowed(NodeValue value) {
        if (value.isLiteral()) {
            int length = value.asUnquotedString().length();
            allowance.build(length);
            if (length > Allowance.LONGEST_TEXT) {
                throw new ExprEvalException("a text of more than " + Allowance.LONGEST_TEXT + " characters");
            }
        }
        return value;
    }

    private final class Regex extends ExprFunctionN {
        private Regex(ExprList arguments) {
            super("regex", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            Matcher matcher = matcher(values.get(0), values.get(1), values.size() > 2 ? values.get(2) : null);
            try {
                return NodeValue.booleanReturn(matcher.find());
            } catch (StackOverflowError e) {
                throw new ExprEvalException("too long a text for this pattern");
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }
    }

    private final class Replace extends ExprFunctionN {
        private Replace(ExprList arguments) {
            super("replace", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            NodeValue text = values.get(0);
            String replacement = text(values.get(2));
            Matcher matcher = matcher(text, values.get(1), values.size() > 3 ? values.get(3) : null);
            StringBuilder replaced = new StringBuilder();
            try {
                while (matcher.find()) {
                    matcher.appendReplacement(replaced, replacement);
                    if (replaced.length() > Allowance.LONGEST_TEXT) {
                        throw new ExprEvalException("a text of more than " + Allowance.LONGEST_TEXT + " characters");
                    }
                }
            } catch (StackOverflowError e) {
                throw new ExprEvalException("too long a text for this pattern");
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new ExprEvalException("not a replacement: " + e.getMessage());
            }
            matcher.appendTail(replaced);
            return allowed(like(text, replaced.toString()));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }

    private final class Concat extends ExprFunctionN {
        private Concat(ExprList arguments) {
            super("concat", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            long length = values.stream()
                    .filter(NodeValue::isLiteral)
                    .mapToLong(value -> value.asUnquotedString().length())
                    .sum();
            if (length > Allowance.LONGEST_TEXT) {
                throw new ExprEvalException("a text of more than " + Allowance.LONGEST_TEXT + " characters");
            }
            return allowed(XSDFuncOp.strConcat(values));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    /** What goes into an aggregate, which may keep it: text is counted. */
    private final class Counted extends ExprFunctionN {
        private Counted(Expr expression) {
            this(new ExprList(expression));
        }

        private Counted(ExprList arguments) {
            super("counted", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            NodeValue value = values.get(0);
            if (value.isString() || value.isLangString()) {
                allowance.build(value.asUnquotedString().length());
            }
            return value;
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Counted(arguments);
        }
    }

    private Matcher matcher(NodeValue text, NodeValue pattern, @Nullable NodeValue flags) {
        String subject = text(text);
        String expression = text(pattern);
        int mask = flags == null ? 0 : mask(text(flags));
        try {
            return Pattern.compile(expression, mask).matcher(new Watched(subject, allowance));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new ExprEvalException("not a pattern: " + e.getMessage());
        }
    }

    private static int mask(String flags) {
        return flags.chars()
                .map(flag -> switch (flag) {
                    case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                    case 'm' -> Pattern.MULTILINE;
                    case 's' -> Pattern.DOTALL;
                    case 'x' -> Pattern.COMMENTS;
                    case 'q' -> Pattern.LITERAL;
                    default -> throw new ExprEvalException("not a flag of a pattern: " + flags);
                })
                .reduce(0, (mask, flag) -> mask | flag);
    }

    private static String text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("not a text: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static NodeValue like(NodeValue text, String value) {
        String language = text.asNode().getLiteralLanguage();
        return language.isEmpty() ? NodeValue.makeString(value) : NodeValue.makeLangString(value, language);
    }

    /** A text whose reader is stopped when its time is over. */
    private static final class Watched implements CharSequence {
        private static final int READS_BETWEEN_CHECKS = 1 << 14;

        private final String text;
        private final Allowance allowance;
        private int reads;

        private Watched(String text, Allowance allowance) {
            this.text = text;
            this.allowance = allowance;
        }

        @Override
        public char charAt(int index) {
            if (++reads >= READS_BETWEEN_CHECKS) {
                reads = 0;
                allowance.check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
