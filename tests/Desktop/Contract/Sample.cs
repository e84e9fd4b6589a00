using System;
using System.Collections.Generic;
using System.IO;
using Evenload.Contract.Check;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>A piece of source, compiled as the device compiles it.</summary>
    internal static class Sample
    {
        private static readonly string ContractLibrary =
            Path.Combine(AppContext.BaseDirectory, "contract", "Evenload.Contract.BaseLibrary.dll");

        /// <summary>The first error of the compiler against the Core's class library.</summary>
        /// <returns>Its number, such as CS0246; no text when the source compiles.</returns>
        public static string FirstError(string source)
        {
            using (var assembly = new MemoryStream())
            {
                return FirstError(Compile(source, ContractLibrary, assembly));
            }
        }

        /// <summary>What the check finds in source of the Core.</summary>
        public static IReadOnlyList<string> CoreFindings(string source) =>
            Findings(source, ContractLibrary, core: true);

        /// <summary>What the check finds in source outside the Core.</summary>
        public static IReadOnlyList<string> RimFindings(string source) =>
            Findings(source, ContractLibrary, core: false);

        /// <summary>The same for source that the contract already refuses to compile.</summary>
        public static IReadOnlyList<string> DesktopFindings(string source) =>
            Findings(source, typeof(object).Assembly.Location, core: false);

        /// <summary>An assembly of some source.</summary>
        public static ModuleDefinition Compiled(string source)
        {
            var assembly = new MemoryStream();
            Assert.AreEqual("", FirstError(Compile(source, ContractLibrary, assembly)), "The sample does not compile.");
            assembly.Position = 0;
            return ModuleDefinition.ReadModule(assembly);
        }

        private static IReadOnlyList<string> Findings(string source, string library, bool core)
        {
            string path = Path.GetTempFileName();
            try
            {
                using (FileStream assembly = File.Create(path))
                {
                    Assert.AreEqual("", FirstError(Compile(source, library, assembly)), "The sample does not compile.");
                }

                return MetadataCheck.Run(path, core);
            }
            finally
            {
                File.Delete(path);
            }
        }

        private static IEnumerable<Diagnostic> Compile(string source, string library, Stream assembly)
        {
            var parseOptions = new CSharpParseOptions(LanguageVersion.CSharp9);
            var compilation = CSharpCompilation.Create(
                "Sample",
                new[] { CSharpSyntaxTree.ParseText(source, parseOptions) },
                new[] { MetadataReference.CreateFromFile(library) },
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
            return compilation.Emit(assembly).Diagnostics;
        }

        private static string FirstError(IEnumerable<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    return diagnostic.Id;
                }
            }

            return "";
        }
    }
}
