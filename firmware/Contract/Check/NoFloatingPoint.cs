using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>Quantities of the Core are whole numbers.</summary>
    internal static class NoFloatingPoint
    {
        private const string WhatToDo =
            ", and the Core counts in whole numbers; pick a smaller unit and convert at the edge";

        /// <summary>Checks one type and its members.</summary>
        public static void Check(TypeDefinition type, Findings findings)
        {
            foreach (KeyValuePair<string, TypeReference> use in TypeUses.In(type))
            {
                foreach (TypeReference part in TypeUses.Parts(use.Value))
                {
                    if (part.MetadataType == MetadataType.Single || part.MetadataType == MetadataType.Double)
                    {
                        findings.Add(use.Key, "uses floating point" + WhatToDo);
                    }
                }
            }

            foreach (MethodDefinition method in type.Methods)
            {
                if (method.HasBody && Computes(method.Body))
                {
                    findings.Add(Names.Of(method), "uses floating point" + WhatToDo);
                }
            }
        }

        private static bool Computes(MethodBody body)
        {
            foreach (Instruction instruction in body.Instructions)
            {
                string name = instruction.OpCode.Name;
                if (name.EndsWith(".r4", StringComparison.Ordinal)
                    || name.EndsWith(".r8", StringComparison.Ordinal)
                    || name == "conv.r.un")
                {
                    return true;
                }
            }

            return false;
        }
    }
}
