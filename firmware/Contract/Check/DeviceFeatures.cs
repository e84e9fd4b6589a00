using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>What the language has and the device does not run, or runs badly.</summary>
    internal static class DeviceFeatures
    {
        /// <summary>Checks one type and its members.</summary>
        public static void Check(TypeDefinition type, Findings findings)
        {
            CheckKind(type, findings);
            CheckUses(type, findings);
            foreach (MethodDefinition method in type.Methods)
            {
                CheckMethod(method, findings);
            }
        }

        private static void CheckKind(TypeDefinition type, Findings findings)
        {
            string where = Names.Of(type);
            if (type.IsValueType && !type.IsEnum)
            {
                findings.Add(where, type.Name.StartsWith("<>c__", StringComparison.Ordinal)
                    ? "is a struct made for a local function that captures variables, and the device keeps structs " +
                        "on the heap; make the local function static and hand the variables over"
                    : "is a struct, which the device keeps on the heap and clones at each use; use ints or a sealed " +
                        "class that is refilled");
            }

            if (type.HasGenericParameters)
            {
                findings.Add(where, "is generic, and the device cannot load such a type; write it for the one type " +
                    "that it is used with");
            }

            if (IsStateMachine(type))
            {
                findings.Add(where, "comes from async or yield, which the device does not have; write the steps as " +
                    "an enum and a method that takes the next one");
            }
        }

        private static bool IsStateMachine(TypeDefinition type)
        {
            if (type.Name.Contains(">d__", StringComparison.Ordinal))
            {
                return true;
            }

            foreach (InterfaceImplementation implementation in type.Interfaces)
            {
                if (implementation.InterfaceType.Name == "IAsyncStateMachine")
                {
                    return true;
                }
            }

            return false;
        }

        private static void CheckUses(TypeDefinition type, Findings findings)
        {
            foreach (KeyValuePair<string, TypeReference> use in TypeUses.In(type))
            {
                foreach (TypeReference part in TypeUses.Parts(use.Value))
                {
                    CheckPart(use.Key, part, findings);
                }
            }
        }

        private static void CheckPart(string where, TypeReference part, Findings findings)
        {
            if (part is GenericInstanceType)
            {
                findings.Add(where, "uses the generic type " + Names.Of(part) + ", and the device cannot load such a " +
                    "type; write a type for this use");
            }
            else if (part is ArrayType array && !array.IsVector)
            {
                findings.Add(where, "uses a multi-dimensional array, and the device crashes on it; use an array of " +
                    "arrays");
            }
            else if (part is PointerType || part is FunctionPointerType)
            {
                findings.Add(where, "uses a pointer, which the device's build refuses; use an array and an index");
            }
        }

        private static void CheckMethod(MethodDefinition method, Findings findings)
        {
            string where = Names.Of(method);
            if (method.HasGenericParameters)
            {
                findings.Add(where, "is generic, and the device runs only trivial ones; write it for the one type " +
                    "that it is used with");
            }

            if (!method.HasBody)
            {
                return;
            }

            if (method.DeclaringType.IsInterface)
            {
                findings.Add(where, "has a body in an interface, and the device fails when it is called; move the " +
                    "body to the classes");
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is GenericInstanceMethod called)
                {
                    findings.Add(where, "calls the generic method " + Names.Of(called.ElementMethod) + ", and the " +
                        "device runs only trivial ones; call one written for the type");
                }
                else if (instruction.OpCode.Code == Code.Localloc)
                {
                    findings.Add(where, "takes memory from the stack, which the device's build refuses; use an array " +
                        "made at start-up");
                }
            }
        }
    }
}
