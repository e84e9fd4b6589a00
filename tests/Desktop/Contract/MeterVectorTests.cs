using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Metering.Models;
using Evenload.Tests.Core.Settings;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>Every meter of the catalogue is read from literal bytes by a test.</summary>
    [TestClass]
    public sealed class MeterVectorTests
    {
        private static readonly string[] Benches = [typeof(MeterTalk).FullName, typeof(P1Talk).FullName];

        [TestMethod]
        public void Every_meter_of_the_catalogue_is_read_and_asked_for_its_details_in_literal_bytes()
        {
            HashSet<string> named = NamesOfWholeConversations();
            var missing = new List<string>();
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                if (!named.Contains(MeterCatalogue.Name(i)))
                {
                    missing.Add(MeterCatalogue.Name(i));
                }
            }

            Assert.AreEqual("", string.Join(", ", missing), "Give them a test in tests/Core/Metering/Models.");
        }

        // Texts of the tests that hold a meter to a reading and to its details: of data rows and of the code.
        private static HashSet<string> NamesOfWholeConversations()
        {
            string space = typeof(Em300Tests).Namespace;
            using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(typeof(MeterVectorTests).Assembly.Location);
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (TypeDefinition type in assembly.MainModule.GetTypes())
            {
                if (type.Namespace != space && type.FullName != typeof(CustomMeterTests).FullName)
                {
                    continue;
                }

                foreach (MethodDefinition method in type.Methods.Where(IsWholeConversation))
                {
                    names.UnionWith(Texts(method));
                }
            }

            return names;
        }

        private static bool IsWholeConversation(MethodDefinition method)
            => method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(TestMethodAttribute))
                && Calls(method, "ExpectReading")
                && Calls(method, "ExpectDetails");

        private static bool Calls(MethodDefinition method, string name)
            => method.Body.Instructions.Any(
                instruction => instruction.Operand is MethodReference called
                    && called.Name == name
                    && Benches.Contains(called.DeclaringType.FullName));

        private static IEnumerable<string> Texts(MethodDefinition method)
            => method.Body.Instructions
                .Where(instruction => instruction.OpCode == OpCodes.Ldstr)
                .Select(instruction => (string)instruction.Operand)
                .Concat(method.CustomAttributes
                    .SelectMany(attribute => attribute.ConstructorArguments)
                    .SelectMany(Texts));

        private static IEnumerable<string> Texts(CustomAttributeArgument argument) => argument.Value switch
        {
            string text => [text],
            CustomAttributeArgument inner => Texts(inner),
            CustomAttributeArgument[] several => several.SelectMany(Texts),
            _ => [],
        };
    }
}
