using System.Collections.Generic;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>Counts and sizes that the device's assembly format stores in one byte or in two.</summary>
    internal static class DeviceLimits
    {
        private const int MostOfAKind = 255;
        private const int MostMethodBytes = 32 * 1024;
        private const int MostAssemblyBytes = 64 * 1024;
        private const int MostStringBytes = 64 * 1024;

        /// <summary>Checks the whole assembly.</summary>
        public static void Check(ModuleDefinition module, Findings findings)
        {
            var strings = new HashSet<string>();
            int codeBytes = 0;
            foreach (TypeDefinition type in module.GetTypes())
            {
                Count(Names.Of(type), type.Methods.Count, "methods", findings);
                strings.Add(type.Name);
                strings.Add(type.Namespace);
                foreach (FieldDefinition field in type.Fields)
                {
                    strings.Add(field.Name);
                }

                foreach (MethodDefinition method in type.Methods)
                {
                    strings.Add(method.Name);
                    codeBytes += Check(method, strings, findings);
                }
            }

            AddReferences(module, strings);
            string where = module.Assembly.Name.Name;
            if (codeBytes > MostAssemblyBytes)
            {
                findings.Add(where, "has " + codeBytes + " bytes of code, and the device's format holds " +
                    MostAssemblyBytes + "; split the assembly");
            }

            int stringBytes = Bytes(strings);
            if (stringBytes > MostStringBytes)
            {
                findings.Add(where, "has " + stringBytes + " bytes of names and text, and the device's format holds " +
                    MostStringBytes + "; shorten the text or split the assembly");
            }
        }

        private static int Check(MethodDefinition method, HashSet<string> strings, Findings findings)
        {
            string where = Names.Of(method);
            Count(where, method.Parameters.Count + (method.IsStatic ? 0 : 1), "parameters", findings);
            if (!method.HasBody)
            {
                return 0;
            }

            Count(where, method.Body.Variables.Count, "locals", findings);
            Count(where, method.Body.ExceptionHandlers.Count, "exception clauses", findings);
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is string text)
                {
                    strings.Add(text);
                }
                else if (instruction.Operand is Instruction[] targets)
                {
                    Count(where, targets.Length, "targets in one switch", findings);
                }
            }

            if (method.Body.CodeSize > MostMethodBytes)
            {
                findings.Add(where, "has " + method.Body.CodeSize + " bytes of code, and a branch on the device " +
                    "reaches " + MostMethodBytes + "; split the method");
            }

            return method.Body.CodeSize;
        }

        private static void Count(string where, int count, string what, Findings findings)
        {
            if (count > MostOfAKind)
            {
                findings.Add(where, "has " + count + " " + what + ", and the device's format silently cuts the " +
                    "number to one byte; split it");
            }
        }

        private static void AddReferences(ModuleDefinition module, HashSet<string> strings)
        {
            foreach (TypeReference type in module.GetTypeReferences())
            {
                strings.Add(type.Name);
                strings.Add(type.Namespace);
            }

            foreach (MemberReference member in module.GetMemberReferences())
            {
                strings.Add(member.Name);
            }
        }

        private static int Bytes(HashSet<string> strings)
        {
            int bytes = 0;
            foreach (string text in strings)
            {
                bytes += Encoding.UTF8.GetByteCount(text) + 1; // each ends with a zero
            }

            return bytes;
        }
    }
}
