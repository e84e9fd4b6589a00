using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Evenload.Tests.Mutation
{
    /// <summary>Constants that may become properties, so that a change can be switched on while the code
    /// runs.</summary>
    public static class Constants
    {
        /// <summary>All of them but those that the language needs before it runs: for a case, an attribute, an enum,
        /// a default argument, or for another constant of that sort.</summary>
        public static HashSet<ISymbol> Find(Compilation compilation)
        {
            var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            var users = new List<(ISymbol Used, ISymbol By)>();
            var fixedOnes = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                SemanticModel model = compilation.GetSemanticModel(tree);
                foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
                {
                    if (node is VariableDeclaratorSyntax declarator && Is(model.GetDeclaredSymbol(declarator)))
                    {
                        found.Add(model.GetDeclaredSymbol(declarator));
                    }
                    else if (node is IdentifierNameSyntax name && Is(model.GetSymbolInfo(name).Symbol))
                    {
                        ISymbol used = model.GetSymbolInfo(name).Symbol;
                        ISymbol by = ConstantAround(name, model);
                        if (by != null)
                        {
                            users.Add((used, by));
                        }
                        else if (name.Ancestors().Any(NeedsConstant))
                        {
                            fixedOnes.Add(used);
                        }
                    }
                }
            }

            bool grew = true;
            while (grew)
            {
                grew = false;
                foreach ((ISymbol used, ISymbol by) in users)
                {
                    grew |= (fixedOnes.Contains(by) || !found.Contains(by)) && fixedOnes.Add(used);
                }
            }

            found.ExceptWith(fixedOnes);
            return found;
        }

        /// <summary>Whether what stands here has to be known before the code runs.</summary>
        public static bool NeedsConstant(SyntaxNode node)
            => node is AttributeSyntax or PatternSyntax or CaseSwitchLabelSyntax or EnumMemberDeclarationSyntax
                || (node is EqualsValueClauseSyntax && node.Parent is ParameterSyntax);

        private static bool Is(ISymbol symbol) => symbol switch
        {
            IFieldSymbol field => field.IsConst && IsNumber(field.Type) && field.DeclaringSyntaxReferences.Length > 0,
            ILocalSymbol local => local.IsConst && IsNumber(local.Type),
            _ => false,
        };

        private static bool IsNumber(ITypeSymbol type)
            => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64;

        private static ISymbol ConstantAround(SyntaxNode node, SemanticModel model)
        {
            VariableDeclaratorSyntax declarator = node.Ancestors().OfType<VariableDeclaratorSyntax>().FirstOrDefault();
            bool isConstant = declarator?.Parent?.Parent switch
            {
                FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
                LocalDeclarationStatementSyntax local => local.IsConst,
                _ => false,
            };
            return isConstant ? model.GetDeclaredSymbol(declarator) : null;
        }
    }
}
