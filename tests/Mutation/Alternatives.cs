using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Evenload.Tests.Mutation
{
    /// <summary>What may stand in the place of an expression: the changes that are tried.</summary>
    public static class Alternatives
    {
        private static readonly Dictionary<SyntaxKind, string[]> Operators = new()
        {
            [SyntaxKind.LessThanToken] = ["<=", ">="],
            [SyntaxKind.LessThanEqualsToken] = ["<", ">"],
            [SyntaxKind.GreaterThanToken] = [">=", "<="],
            [SyntaxKind.GreaterThanEqualsToken] = [">", "<"],
            [SyntaxKind.EqualsEqualsToken] = ["!="],
            [SyntaxKind.ExclamationEqualsToken] = ["=="],
            [SyntaxKind.PlusToken] = ["-"],
            [SyntaxKind.MinusToken] = ["+"],
            [SyntaxKind.AsteriskToken] = ["/"],
            [SyntaxKind.SlashToken] = ["*"],
            [SyntaxKind.PercentToken] = ["*"],
            [SyntaxKind.AmpersandAmpersandToken] = ["||"],
            [SyntaxKind.BarBarToken] = ["&&"],
            [SyntaxKind.LessThanLessThanToken] = [">>"],
            [SyntaxKind.GreaterThanGreaterThanToken] = ["<<"],
            [SyntaxKind.AmpersandToken] = ["|"],
            [SyntaxKind.BarToken] = ["&"],
            [SyntaxKind.CaretToken] = ["&"],
            [SyntaxKind.PlusPlusToken] = ["--"],
            [SyntaxKind.MinusMinusToken] = ["++"],
            [SyntaxKind.PlusEqualsToken] = ["-="],
            [SyntaxKind.MinusEqualsToken] = ["+="],
            [SyntaxKind.AsteriskEqualsToken] = ["/="],
            [SyntaxKind.SlashEqualsToken] = ["*="],
            [SyntaxKind.PercentEqualsToken] = ["*="],
            [SyntaxKind.LessThanLessThanEqualsToken] = [">>="],
            [SyntaxKind.GreaterThanGreaterThanEqualsToken] = ["<<="],
            [SyntaxKind.AmpersandEqualsToken] = ["|="],
            [SyntaxKind.BarEqualsToken] = ["&="],
            [SyntaxKind.CaretEqualsToken] = ["&="],
        };

        /// <summary>All for one expression, its parts left as they are; but not those whose form says that they do the
        /// same.</summary>
        public static IEnumerable<string> To(ExpressionSyntax expression, SemanticModel model)
        {
            switch (expression)
            {
                case BinaryExpressionSyntax binary when model.GetTypeInfo(binary).Type?.SpecialType
                    != SpecialType.System_String:
                    // The greater of two is the same whichever is taken of equal ones.
                    return With(binary, binary.OperatorToken).Skip(IsChoiceOfOperands(binary) ? 1 : 0);
                case AssignmentExpressionSyntax assignment:
                    return With(assignment, assignment.OperatorToken);
                case PostfixUnaryExpressionSyntax postfix:
                    return With(postfix, postfix.OperatorToken);
                case PrefixUnaryExpressionSyntax prefix:
                    return prefix.Kind() switch
                    {
                        SyntaxKind.LogicalNotExpression or SyntaxKind.BitwiseNotExpression
                            => [prefix.Operand.ToString()],
                        SyntaxKind.UnaryMinusExpression when prefix.Operand is not LiteralExpressionSyntax
                            => [prefix.Operand.ToString()],
                        _ => With(prefix, prefix.OperatorToken),
                    };
                case LiteralExpressionSyntax literal:
                    return OfLiteral(literal);
                default:
                    return [];
            }
        }

        private static IEnumerable<string> With(SyntaxNode node, SyntaxToken token)
        {
            if (!Operators.TryGetValue(token.Kind(), out string[] others))
            {
                yield break;
            }

            string text = node.ToString();
            int at = token.SpanStart - node.SpanStart;
            foreach (string other in others)
            {
                yield return text[..at] + other + text[(at + token.Span.Length)..];
            }
        }

        // a < b ? a : b, or with its ends swapped; a < 0 ? -a : a.
        private static bool IsChoiceOfOperands(BinaryExpressionSyntax binary)
        {
            if (!IsOrder(binary) || binary.Parent is not ConditionalExpressionSyntax choice
                || choice.Condition != binary)
            {
                return false;
            }

            string left = Bare(binary.Left);
            string right = Bare(binary.Right);
            string yes = Bare(choice.WhenTrue);
            string no = Bare(choice.WhenFalse);
            return (left == yes && right == no) || (left == no && right == yes)
                || (right == "0" && ((yes == left && no == "-" + left) || (no == left && yes == "-" + left)));
        }

        private static string Bare(ExpressionSyntax expression)
            => expression is CastExpressionSyntax cast ? Bare(cast.Expression) : expression.ToString();

        private static bool IsOrder(SyntaxNode node)
            => node.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

        // In x < 5 ? 5 : x the first 5 may as well be 6: that is x <= 5.
        private static decimal SameBound(LiteralExpressionSyntax literal, decimal value)
        {
            if (literal.Parent is not BinaryExpressionSyntax binary || !IsChoiceOfOperands(binary))
            {
                return value;
            }

            bool isUpper = binary.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.GreaterThanOrEqualExpression;
            return isUpper == (binary.Right == literal) ? value + 1 : value - 1;
        }

        private static IEnumerable<string> OfLiteral(LiteralExpressionSyntax literal)
        {
            switch (literal.Token.Value)
            {
                case bool value: return [value ? "false" : "true"];
                case char value: return [SymbolDisplay.FormatLiteral((char)(value + 1), true)];
                case int value: return Around(literal, value, "");
                case uint value: return Around(literal, value, "u");
                case long value: return Around(literal, value, "L");
                case ulong value: return Around(literal, value, "ul");
                default: return [];
            }
        }

        private static IEnumerable<string> Around(LiteralExpressionSyntax literal, decimal value, string suffix)
        {
            decimal most = suffix switch
            {
                "" => int.MaxValue,
                "u" => uint.MaxValue,
                "L" => long.MaxValue,
                _ => ulong.MaxValue,
            };
            decimal least = suffix.StartsWith('u') ? 0 : long.MinValue;
            decimal same = SameBound(literal, value);

            // An array that is one longer does the same; -1 stands for none, and -2 would as well.
            bool isHighest = literal.Parent is ArrayRankSpecifierSyntax
                || (literal.Parent.IsKind(SyntaxKind.UnaryMinusExpression) && value == 1);
            most = isHighest ? value : most;
            return new[] { value + 1, value - 1, 0 }
                .Distinct()
                .Where(other => other != value && other != same && other >= least && other <= most)
                .Select(other => other.ToString(CultureInfo.InvariantCulture) + suffix);
        }
    }
}
