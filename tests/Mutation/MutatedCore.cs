using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Evenload.Tests.Mutation
{
    /// <summary>firmware/Core and tests/Core in one assembly, with all changes in it.</summary>
    public sealed partial class MutatedCore
    {
        private const int MostRounds = 30;

        // The charging path's folders.
        private static readonly string[] Folders = ["Modbus", "Metering", "Site", "Balancing", "Supervision", "Pilot"];

        // The commissioning check, which only ever lowers an offer: houses by the thousand try it, in tests/Desktop.
        private static readonly string[] Aside =
        [
            "PhaseCheck.cs", "PhaseCheckText.cs", "PhaseEdges.cs", "PhaseFindings.cs", "ReadingTrail.cs",
            "StepLevels.cs",
        ];

        private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp10, DocumentationMode.None);

        private static readonly MetadataReference[] Platform =
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")).Split(':')
            .Select(path => MetadataReference.CreateFromFile(path))
            .ToArray();

        private readonly string _core;
        private readonly CSharpCompilation _plain;
        private readonly HashSet<ISymbol> _constants;
        private readonly Dictionary<(string Path, int Start, string Kind), int> _numbers = [];
        private readonly List<Mutant> _all = [];
        private readonly List<SyntaxNode> _nodes = [null];
        private readonly HashSet<int> _dropped = [];
        private readonly Dictionary<string, int> _same = [];

        /// <summary>Reads the sources.</summary>
        /// <param name="root">The repository.</param>
        public MutatedCore(string root)
        {
            _core = Path.Combine(root, "firmware", "Core") + "/";
            IEnumerable<string> files = Directory.EnumerateFiles(_core, "*.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(
                    Path.Combine(root, "tests", "Core"), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"))
                .Order(StringComparer.Ordinal);
            _plain = Compile(files.Select(
                file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file)));
            Diagnostic error = Errors(_plain).FirstOrDefault();
            if (error != null)
            {
                throw new TrialException($"the Core does not compile: {error}");
            }

            _constants = Constants.Find(_plain);
        }

        /// <summary>The changes, in the order of their numbers; complete after <see cref="Save"/>.</summary>
        public IReadOnlyList<Mutant> Mutants => _all.Where(mutant => !_dropped.Contains(mutant.Number)).ToList();

        /// <summary>Changes that the compiler refuses, such as taking away the only assignment of a local.</summary>
        public int Dropped => _dropped.Count;

        /// <summary>The highest number of a change.</summary>
        public int Highest => _all.Count;

        /// <summary>Compiles it.</summary>
        /// <param name="folder">Where to.</param>
        /// <returns>The assembly's path.</returns>
        public string Save(string folder)
        {
            CSharpCompilation changed = Compile(_plain.SyntaxTrees.Select(Rewritten));
            for (int round = 0; round < MostRounds; round++)
            {
                string path = Path.Combine(folder, "changed.dll");
                Diagnostic[] errors = changed.Emit(path).Diagnostics.Where(IsError).ToArray();
                if (errors.Length == 0)
                {
                    return path;
                }

                int constants = _constants.Count;
                int before = _dropped.Count + constants;
                foreach (Diagnostic error in errors)
                {
                    Drop(error, round);
                }

                if (_dropped.Count + _constants.Count == before)
                {
                    throw new TrialException($"the changed Core does not compile: {errors[0]}");
                }

                changed = Again(changed, constants == _constants.Count ? errors : null);
            }

            throw new TrialException("the changed Core does not compile");
        }

        private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
        {
            return CSharpCompilation.Create(
                "Evenload.Changed",
                trees,
                Platform,
                new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        }

        private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation)
            => compilation.GetDiagnostics().Where(IsError);

        private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

        private SyntaxTree Rewritten(SyntaxTree tree)
        {
            string path = tree.FilePath;
            bool changes = Folders.Any(folder => path.StartsWith(_core + folder + "/", StringComparison.Ordinal))
                && !Aside.Contains(Path.GetFileName(path));
            var rewriter = new Rewriter(
                _plain.GetSemanticModel(tree), _constants, changes ? Number : (node, kind, other) => 0);
            return CSharpSyntaxTree.ParseText(rewriter.Write(), Language, path);
        }

        // Only the files with errors; all of them when a constant is one again.
        private CSharpCompilation Again(CSharpCompilation changed, Diagnostic[] errors)
        {
            var files = errors?.Select(error => error.Location.SourceTree.FilePath).ToHashSet();
            foreach (SyntaxTree plain in _plain.SyntaxTrees.Where(tree => files?.Contains(tree.FilePath) ?? true))
            {
                SyntaxTree old = changed.SyntaxTrees.Single(tree => tree.FilePath == plain.FilePath);
                changed = changed.ReplaceSyntaxTree(old, Rewritten(plain));
            }

            return changed;
        }

        private int Number(SyntaxNode node, string kind, string other)
        {
            (string, int, string) place = (node.SyntaxTree.FilePath, node.SpanStart, node.Kind() + kind);
            if (!_numbers.TryGetValue(place, out int number))
            {
                number = _all.Count + 1;
                _numbers[place] = number;
                _nodes.Add(node);
                _all.Add(Described(number, node, other));
            }

            return _dropped.Contains(number) ? 0 : number;
        }

        private Mutant Described(int number, SyntaxNode node, string other)
        {
            string file = node.SyntaxTree.FilePath[_core.Length..];
            int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            string change = Places.Change(node, other);
            var mutant = new Mutant(number, file, line, Places.Member(node), change);
            int times = _same[mutant.Key] = _same.GetValueOrDefault(mutant.Key) + 1;
            return times == 1 ? mutant : mutant with { Change = $"{change} ({times})" };
        }

        // Nearest to the error first; then, in later rounds, all of the member that could have to do with it.
        private void Drop(Diagnostic error, int round)
        {
            SyntaxNode at = error.Location.SourceTree.GetRoot().FindNode(error.Location.SourceSpan);
            bool isUnassigned = error.Id is "CS0165" or "CS0177" or "CS0269";
            bool isFlow = isUnassigned || error.Id is "CS0161" or "CS0163" or "CS8070";
            foreach (SyntaxNode around in at.AncestorsAndSelf())
            {
                bool isMember = around is MemberDeclarationSyntax;
                if (isFlow && !isMember)
                {
                    continue;
                }

                string name = isUnassigned ? at.ToString() : null;
                int[] inside = Question().Matches(around.ToString())
                    .Select(match => int.Parse(match.Groups[1].Value))
                    .Where(number => !isFlow || round > 6 || Concerns(number, name, round > 3))
                    .ToArray();
                _dropped.UnionWith(inside);
                if (inside.Length > 0 || isMember)
                {
                    break;
                }
            }

            if (error.Id is "CS0150" or "CS0133" or "CS0182" or "CS1736" or "CS9135" or "CS0266" or "CS0029")
            {
                var names = at.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                    .Select(name => name.Identifier.Text).ToHashSet();
                _constants.RemoveWhere(symbol => names.Contains(symbol.Name));
            }
        }

        private bool Concerns(int number, string name, bool anyFlow)
        {
            SyntaxNode node = _nodes[number];
            return (name != null && node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                    .Any(part => part.Identifier.Text == name))
                || (anyFlow && (node is StatementSyntax || node.Parent is StatementSyntax));
        }

        [GeneratedRegex(@"Switch\.Is\((\d+)\)")]
        private static partial Regex Question();
    }
}
