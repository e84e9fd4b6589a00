using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>Counts and sizes that the device's assembly format stores in one byte or in two.</summary>
    internal static class DeviceLimits
    {
        private const int MostOfAKind = 255;
        private const int MostMethodBytes = 32 * 1024;

        /// <summary>Checks the whole assembly.</summary>
        public static void Check(ModuleDefinition module, Findings findings)
        {
            foreach (TypeDefinition type in module.GetTypes())
            {
                Count(Names.Of(type), type.Methods.Count, "methods", findings);
                foreach (MethodDefinition method in type.Methods)
                {
                    Check(method, findings);
                }
            }

            string where = module.Assembly.Name.Name;
            int codeBytes = DeviceSizes.CodeBytes(module);
            if (codeBytes > DeviceSizes.MostCodeBytes)
            {
                findings.Add(where, "has " + codeBytes + " bytes of code, and the device's format holds " +
                    DeviceSizes.MostCodeBytes + "; split the assembly");
            }

            int stringBytes = DeviceSizes.StringBytes(module);
            if (stringBytes > DeviceSizes.MostStringBytes)
            {
                findings.Add(where, "has " + stringBytes + " bytes of names and text, and the device's format holds " +
                    DeviceSizes.MostStringBytes + "; shorten the text or split the assembly");
            }
        }

        private static void Check(MethodDefinition method, Findings findings)
        {
            string where = Names.Of(method);
            Count(where, method.Parameters.Count + (method.IsStatic ? 0 : 1), "parameters", findings);
            if (!method.HasBody)
            {
                return;
            }

            Count(where, method.Body.Variables.Count, "locals", findings);
            Count(where, method.Body.ExceptionHandlers.Count, "exception clauses", findings);
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is Instruction[] targets)
                {
                    Count(where, targets.Length, "targets in one switch", findings);
                }
            }

            if (method.Body.CodeSize > MostMethodBytes)
            {
                findings.Add(where, "has " + method.Body.CodeSize + " bytes of code, and a branch on the device " +
                    "reaches " + MostMethodBytes + "; split the method");
            }
        }

        private static void Count(string where, int count, string what, Findings findings)
        {
            if (count > MostOfAKind)
            {
                findings.Add(where, "has " + count + " " + what + ", and the device's format silently cuts the " +
                    "number to one byte; split it");
            }
        }
    }
}
