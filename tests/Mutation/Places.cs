using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Evenload.Tests.Mutation
{
    /// <summary>How a change is told: where it is, and with as much around it as makes it plain.</summary>
    public static partial class Places
    {
        private const int Longest = 70;

        /// <summary>The method, property, field or constructor around it.</summary>
        public static string Member(SyntaxNode node)
        {
            MemberDeclarationSyntax member = node.Ancestors().OfType<MemberDeclarationSyntax>().First();
            return member switch
            {
                MethodDeclarationSyntax method => method.Identifier.Text,
                PropertyDeclarationSyntax property => property.Identifier.Text,
                ConstructorDeclarationSyntax => "constructor",
                FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
                _ => member.Kind().ToString(),
            };
        }

        /// <summary>What stands there and what would.</summary>
        /// <param name="node">What is replaced.</param>
        /// <param name="other">By what; empty: it is taken away.</param>
        public static string Change(SyntaxNode node, string other)
        {
            if (other.Length == 0)
            {
                return $"{OneLine(node.ToString())} -> (removed)";
            }

            SyntaxNode around = node;
            while (around.Parent is not (StatementSyntax or MemberDeclarationSyntax or ArrowExpressionClauseSyntax)
                && OneLine(around.Parent.ToString()).Length <= Longest)
            {
                around = around.Parent;
            }

            string before = around.ToString();
            int at = node.SpanStart - around.SpanStart;
            string after = before[..at] + other + before[(at + node.Span.Length)..];
            return $"{OneLine(before)} -> {OneLine(after)}";
        }

        private static string OneLine(string text) => Blanks().Replace(Comments().Replace(text, ""), " ").Trim();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Blanks();

        [GeneratedRegex(@"//[^\n]*")]
        private static partial Regex Comments();
    }
}
