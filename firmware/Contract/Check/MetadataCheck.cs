using System;
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;

namespace Evenload.Contract.Check
{
    /// <summary>What a compiler for the desktop accepts, and the device or its build does not.</summary>
    /// <remarks>Reads metadata only: nothing of the assembly is run. Of what it refers to, only the firmware's own
    /// assemblies beside it are read: what their methods allocate.</remarks>
    public static class MetadataCheck
    {
        private const string Firmware = "Evenload.";

        /// <summary>Checks one assembly.</summary>
        /// <param name="assemblyPath">The compiled assembly.</param>
        /// <param name="core">True for the Core: no floating point, folders in order, nothing allocated after
        /// start-up.</param>
        /// <returns>One sentence per finding: where, what is wrong, what to do. Empty when all is well.</returns>
        public static IReadOnlyList<string> Run(string assemblyPath, bool core)
        {
            using (ModuleDefinition module = ModuleDefinition.ReadModule(assemblyPath))
            {
                return Run(module, core, Path.GetDirectoryName(assemblyPath));
            }
        }

        private static IReadOnlyList<string> Run(ModuleDefinition module, bool core, string folder)
        {
            var findings = new Findings();
            List<TypeDefinition> types = TypesOf(module);
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
                var used = new List<ModuleDefinition>();
                foreach (AssemblyNameReference reference in module.AssemblyReferences)
                {
                    string path = Path.Combine(folder, reference.Name + ".dll");
                    if (reference.Name.StartsWith(Firmware, StringComparison.Ordinal) && File.Exists(path))
                    {
                        used.Add(ModuleDefinition.ReadModule(path));
                    }
                }

                NothingAfterStartUp.Check(types, used.ConvertAll(TypesOf), findings);
                used.ForEach(other => other.Dispose());
            }

            return findings.Sentences;
        }

        private static List<TypeDefinition> TypesOf(ModuleDefinition module)
        {
            var types = new List<TypeDefinition>();
            foreach (TypeDefinition type in module.GetTypes())
            {
                if (!Names.IsCompilerData(type))
                {
                    types.Add(type);
                }
            }

            return types;
        }
    }
}
