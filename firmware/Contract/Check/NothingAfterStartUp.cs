using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>After start-up the charging path allocates nothing and throws nothing (INV-12).</summary>
    /// <remarks>
    /// Start-up is: constructors, and static methods named Create and something. Text for people is: static classes
    /// named something and Text or Names, and methods named ToText or WriteText. Start-up may allocate and throw, text
    /// may allocate; nothing else of the charging path may do either, or call one of those that allocates. What the
    /// compiler throws at the end of a switch expression that names every member stands outside the checked classes.
    /// </remarks>
    internal static class NothingAfterStartUp
    {
        private const string WhatToDo = ", but the charging path {0} nothing after start-up; ";
        private const string DoNotAllocate = "move it to a constructor or a static Create method and keep the object";
        private const string DoNotThrow =
            "return a result, or move the check to a constructor or a static Create method";

        /// <summary>Checks the types of the charging path.</summary>
        /// <param name="types">All types of one assembly of the Core.</param>
        /// <param name="used">The types of each of the Core's assemblies that this one refers to.</param>
        /// <param name="findings">Receives the findings.</param>
        public static void Check(
            IReadOnlyList<TypeDefinition> types, IEnumerable<List<TypeDefinition>> used, Findings findings)
        {
            var known = new List<TypeDefinition>(types);
            foreach (List<TypeDefinition> others in used)
            {
                known.AddRange(others);
            }

            HashSet<string> own = NamesOf(ChargingPath(known));
            HashSet<string> allocating = MethodsThatAllocate(known, own);
            foreach (MethodDefinition method in ChargingPath(types))
            {
                bool startUp = IsStartUp(method);
                bool mayAllocate = startUp || IsText(method);
                foreach (Instruction instruction in method.Body.Instructions)
                {
                    string allocation = mayAllocate ? null : Allocation(instruction, own, allocating);
                    if (allocation != null)
                    {
                        findings.Add(
                            Names.Of(method), allocation + string.Format(WhatToDo, "allocates") + DoNotAllocate);
                    }

                    if (!startUp && instruction.OpCode.Code is Code.Throw or Code.Rethrow)
                    {
                        findings.Add(Names.Of(method), "throws" + string.Format(WhatToDo, "throws") + DoNotThrow);
                    }
                }
            }
        }

        private static IEnumerable<MethodDefinition> ChargingPath(IReadOnlyList<TypeDefinition> types)
        {
            foreach (TypeDefinition type in types)
            {
                foreach (MethodDefinition method in type.Methods)
                {
                    if (method.HasBody && FolderOrder.IsChargingPath(type))
                    {
                        yield return method;
                    }
                }
            }
        }

        private static HashSet<string> NamesOf(IEnumerable<MethodDefinition> methods)
        {
            var names = new HashSet<string>();
            foreach (MethodDefinition method in methods)
            {
                names.Add(method.FullName);
            }

            return names;
        }

        private static bool IsStartUp(MethodDefinition method) =>
            method.IsConstructor ||
            (method.IsStatic && Names.SourceNameOf(method).StartsWith("Create", StringComparison.Ordinal));

        private static bool IsText(MethodDefinition method)
        {
            TypeDefinition type = method.DeclaringType;
            string name = Names.SourceNameOf(method);
            return name == "ToText" || name == "WriteText" ||
                (type.IsAbstract && type.IsSealed &&
                    (type.Name.EndsWith("Text", StringComparison.Ordinal) ||
                        type.Name.EndsWith("Names", StringComparison.Ordinal)));
        }

        /// <summary>Of the methods that may allocate those that do, by themselves or through another of them.</summary>
        private static HashSet<string> MethodsThatAllocate(IReadOnlyList<TypeDefinition> types, HashSet<string> own)
        {
            var allocating = new HashSet<string>();
            int before;
            do
            {
                before = allocating.Count;
                foreach (MethodDefinition method in ChargingPath(types))
                {
                    if (IsStartUp(method) || IsText(method))
                    {
                        foreach (Instruction instruction in method.Body.Instructions)
                        {
                            if (Allocation(instruction, own, allocating) != null)
                            {
                                allocating.Add(method.FullName);
                                break;
                            }
                        }
                    }
                }
            }
            while (allocating.Count != before);
            return allocating;
        }

        /// <returns>What an instruction allocates, as the verb of a sentence; null when it allocates nothing.</returns>
        private static string Allocation(
            Instruction instruction, HashSet<string> own, HashSet<string> allocating)
        {
            switch (instruction.OpCode.Code)
            {
                case Code.Newobj:
                    return "makes a new " + Names.Of(((MethodReference)instruction.Operand).DeclaringType);
                case Code.Newarr:
                    return "makes a new array of " + Names.Of((TypeReference)instruction.Operand);
                case Code.Box:
                case Code.Constrained:
                    return "boxes a " + Names.Of((TypeReference)instruction.Operand);
                case Code.Ldstr:
                    return "names a text, for which the device makes an object each time";
                case Code.Call:
                case Code.Callvirt:
                    return Allocation((MethodReference)instruction.Operand, own, allocating);
                default:
                    return null;
            }
        }

        private static string Allocation(MethodReference called, HashSet<string> own, HashSet<string> allocating)
        {
            if (called is MethodDefinition || own.Contains(called.FullName))
            {
                return allocating.Contains(called.FullName) ? "calls " + Names.Of(called) + ", which allocates" : null;
            }

            TypeReference answer = called.ReturnType;
            return answer.IsValueType || answer.IsPrimitive || answer.MetadataType == MetadataType.Void
                ? null
                : "calls " + Names.Of(called) + ", which answers with a new object";
        }
    }
}
