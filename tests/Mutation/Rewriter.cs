using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Evenload.Tests.Mutation
{
    /// <summary>Writes a source file anew, with all changes in it, each behind a question to
    /// <see cref="Switch"/>.</summary>
    /// <remarks>Of files whose code is not to be changed, the loops are bounded and constants become
    /// properties.</remarks>
    public sealed class Rewriter
    {
        private const string Asked = "global::Evenload.Tests.Mutation.Switch.";

        private readonly SemanticModel _model;
        private readonly HashSet<ISymbol> _constants;
        private readonly Func<SyntaxNode, string, string, int> _number;

        /// <summary>For one file.</summary>
        /// <param name="model">What its names mean.</param>
        /// <param name="constants">Those that become properties.</param>
        /// <param name="number">Gives a change its number, 0 to leave it out: the node, which change of this node,
        /// and what would stand there.</param>
        public Rewriter(
            SemanticModel model, HashSet<ISymbol> constants, Func<SyntaxNode, string, string, int> number)
        {
            _model = model;
            _constants = constants;
            _number = number;
        }

        /// <summary>The whole file.</summary>
        public string Write() => Write(_model.SyntaxTree.GetRoot());

        private string Write(SyntaxNode node)
        {
            if (Constants.NeedsConstant(node) || node is EnumDeclarationSyntax or ThrowStatementSyntax
                or ThrowExpressionSyntax or InterpolatedStringExpressionSyntax or UsingDirectiveSyntax)
            {
                return node.ToFullString();
            }

            return node switch
            {
                FieldDeclarationSyntax field => WriteField(field),
                LocalDeclarationStatementSyntax { IsConst: true } local => WriteLocal(local),
                ExpressionStatementSyntax statement => WriteStatement(statement),
                ExpressionSyntax expression => WriteExpression(expression),
                BlockSyntax { Parent: WhileStatementSyntax or ForStatementSyntax or ForEachStatementSyntax
                    or DoStatementSyntax } body => WriteLoop(body),
                _ => Parts(node),
            };
        }

        private string Parts(SyntaxNode node)
        {
            var text = new StringBuilder();
            foreach (SyntaxNodeOrToken part in node.ChildNodesAndTokens())
            {
                text.Append(part.IsNode ? Write(part.AsNode()) : part.AsToken().ToFullString());
            }

            return text.ToString();
        }

        private string WriteField(FieldDeclarationSyntax field)
        {
            VariableDeclaratorSyntax variable = field.Declaration.Variables[0];
            string modifiers = string.Join(" ", field.Modifiers.Where(Stays));
            string type = field.Declaration.Type.ToString();
            if (field.Modifiers.Any(SyntaxKind.ConstKeyword))
            {
                if (!_constants.Contains(_model.GetDeclaredSymbol(variable)))
                {
                    return field.ToFullString();
                }

                string constant = Write(variable.Initializer.Value).Trim();
                return Around(field, $"{modifiers} static {type} {variable.Identifier} => {constant};");
            }

            if (!field.Modifiers.Any(SyntaxKind.StaticKeyword) || variable.Initializer == null)
            {
                return Parts(field);
            }

            // A table that would be made once is made anew for each run of a test: the change may be in it.
            string name = variable.Identifier.Text;
            string value = Write(variable.Initializer.Value);
            value = variable.Initializer.Value is InitializerExpressionSyntax ? $"new {type} {value}" : value;
            return Around(
                field,
                $"private static int {name}_made = -1; private static {type} {name}_value; "
                + $"{modifiers} {type} {name} {{ get {{ if ({name}_made != {Asked}Generation) "
                + $"{{ {name}_made = {Asked}Generation; {name}_value = {value}; }} return {name}_value; }} }}");
        }

        private static bool Stays(SyntaxToken modifier)
            => !modifier.IsKind(SyntaxKind.ConstKeyword) && !modifier.IsKind(SyntaxKind.ReadOnlyKeyword);

        private string WriteLocal(LocalDeclarationStatementSyntax local)
        {
            bool becomes = local.Declaration.Variables.All(
                variable => _constants.Contains(_model.GetDeclaredSymbol(variable)));
            return becomes ? Around(local, Write(local.Declaration) + ";") : local.ToFullString();
        }

        private string WriteLoop(BlockSyntax body)
        {
            string text = Parts(body);
            int begin = text.IndexOf('{') + 1;
            return text[..begin] + $" {Asked}Turn();" + text[begin..];
        }

        private string WriteStatement(ExpressionStatementSyntax statement)
        {
            int removed = Declares(statement) ? 0 : _number(statement, "removed", "");
            string text = Parts(statement);
            return removed == 0
                ? text
                : Around(statement, $"if (!{Asked}Is({removed})) {{ {Within(statement, text)} }}");
        }

        private string WriteExpression(ExpressionSyntax expression)
        {
            string parts = Parts(expression);
            string text = Within(expression, parts);
            if (!Declares(expression))
            {
                var changed = new StringBuilder();
                int which = 0;
                foreach (string other in Alternatives.To(expression, _model))
                {
                    int number = _number(expression, "other" + which++, other);
                    if (number != 0)
                    {
                        changed.Append($"{Asked}Is({number}) ? ({other}) : ");
                    }
                }

                if (changed.Length > 0)
                {
                    text = IsStatement(expression) ? $"{Asked}Do({changed}({text}))" : $"({changed}({text}))";
                }
            }

            if (IsCondition(expression))
            {
                // Turned into true, a loop would not end.
                bool loops = expression.Parent is not (IfStatementSyntax or ConditionalExpressionSyntax);
                int always = loops ? 0 : _number(expression, "always", "true");
                int never = _number(expression, "never", "false");
                text = always == 0 ? text : $"({Asked}Is({always}) | ({text}))";
                text = never == 0 ? text : $"(!{Asked}Is({never}) & ({text}))";
            }

            if (text == expression.ToString())
            {
                return parts;
            }

            return Around(expression, Converted(expression, text));
        }

        // A constant fits a narrower type; what has become of it does not.
        private string Converted(ExpressionSyntax expression, string text)
        {
            bool isWhole = _model.GetConstantValue(expression).HasValue
                && !(expression.Parent is ExpressionSyntax parent && _model.GetConstantValue(parent).HasValue);
            TypeInfo type = _model.GetTypeInfo(expression);
            return isWhole && type.ConvertedType != null
                && !SymbolEqualityComparer.Default.Equals(type.Type, type.ConvertedType)
                && type.ConvertedType.IsValueType
                ? $"(({type.ConvertedType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({text}))"
                : text;
        }

        private static bool IsCondition(ExpressionSyntax expression) => expression.Parent switch
        {
            IfStatementSyntax branch => branch.Condition == expression,
            ConditionalExpressionSyntax choice => choice.Condition == expression,
            WhileStatementSyntax loop => loop.Condition == expression && IsOpen(expression),
            DoStatementSyntax loop => loop.Condition == expression && IsOpen(expression),
            ForStatementSyntax loop => loop.Condition == expression && IsOpen(expression),
            _ => false,
        };

        private static bool IsOpen(ExpressionSyntax condition) => !condition.IsKind(SyntaxKind.TrueLiteralExpression);

        private static bool IsStatement(ExpressionSyntax expression) => expression.Parent is ExpressionStatementSyntax
            || (expression.Parent is ForStatementSyntax loop && loop.Condition != expression);

        // What declares a name cannot stand twice.
        private static bool Declares(SyntaxNode node)
            => node.DescendantNodes().Any(part => part is SingleVariableDesignationSyntax);

        // Without the blanks and comments before and behind it.
        private static string Within(SyntaxNode node, string text)
            => text[node.GetLeadingTrivia().FullSpan.Length..^node.GetTrailingTrivia().FullSpan.Length];

        private static string Around(SyntaxNode node, string text)
            => node.GetLeadingTrivia().ToFullString() + text + node.GetTrailingTrivia().ToFullString();
    }
}
