using System.Collections.Generic;
using Mono.Cecil;

namespace Evenload.Contract.Check
{
    /// <summary>What a compiler for the desktop accepts, and the device or its build does not.</summary>
    /// <remarks>Reads metadata only: nothing of the assembly is run, and nothing that it refers to is needed.</remarks>
    public static class MetadataCheck
    {
        /// <summary>Checks one assembly.</summary>
        /// <param name="assemblyPath">The compiled assembly.</param>
        /// <param name="core">True for the Core: no floating point, folders in order, nothing allocated after
        /// start-up.</param>
        /// <returns>One sentence per finding: where, what is wrong, what to do. Empty when all is well.</returns>
        public static IReadOnlyList<string> Run(string assemblyPath, bool core)
        {
            using (ModuleDefinition module = ModuleDefinition.ReadModule(assemblyPath))
            {
                return Run(module, core);
            }
        }

        private static IReadOnlyList<string> Run(ModuleDefinition module, bool core)
        {
            var findings = new Findings();
            var types = new List<TypeDefinition>();
            foreach (TypeDefinition type in module.GetTypes())
            {
                if (!Names.IsCompilerData(type))
                {
                    types.Add(type);
                }
            }

            DeviceLimits.Check(module, findings);
            foreach (TypeDefinition type in types)
            {
                DeviceFeatures.Check(type, findings);
                if (core)
                {
                    NoFloatingPoint.Check(type, findings);
                    FolderOrder.Check(type, findings);
                }
            }

            if (core)
            {
                NothingAfterStartUp.Check(types, findings);
            }

            return findings.Sentences;
        }
    }
}
