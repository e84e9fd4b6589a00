using System.Collections.Generic;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>What an assembly takes of the two tables that the device's format gives 64 KB each.</summary>
    public static class DeviceSizes
    {
        /// <summary>Most code of an assembly, bytes.</summary>
        public const int MostCodeBytes = 64 * 1024;

        /// <summary>Most names and text of an assembly, bytes.</summary>
        public const int MostStringBytes = 64 * 1024;

        /// <summary>Code of all methods.</summary>
        /// <returns>Bytes of IL.</returns>
        public static int CodeBytes(ModuleDefinition module)
        {
            int bytes = 0;
            foreach (TypeDefinition type in module.GetTypes())
            {
                foreach (MethodDefinition method in type.Methods)
                {
                    bytes += method.HasBody ? method.Body.CodeSize : 0;
                }
            }

            return bytes;
        }

        /// <summary>Names of all that is declared or referred to, and the text in the code and in attributes; each
        /// once.</summary>
        /// <returns>Bytes of UTF-8, with the zero that ends each.</returns>
        public static int StringBytes(ModuleDefinition module)
        {
            var strings = new HashSet<string>();
            foreach (TypeDefinition type in module.GetTypes())
            {
                strings.Add(type.Name);
                strings.Add(type.Namespace);
                AddAttributes(type, strings);
                foreach (FieldDefinition field in type.Fields)
                {
                    strings.Add(field.Name);
                    AddAttributes(field, strings);
                }

                foreach (MethodDefinition method in type.Methods)
                {
                    strings.Add(method.Name);
                    AddText(method, strings);
                    AddAttributes(method, strings);
                }
            }

            AddReferences(module, strings);
            int bytes = 0;
            foreach (string text in strings)
            {
                bytes += Encoding.UTF8.GetByteCount(text) + 1;
            }

            return bytes;
        }

        private static void AddText(MethodDefinition method, HashSet<string> strings)
        {
            if (!method.HasBody)
            {
                return;
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is string text)
                {
                    strings.Add(text);
                }
            }
        }

        private static void AddAttributes(ICustomAttributeProvider member, HashSet<string> strings)
        {
            foreach (CustomAttribute attribute in member.CustomAttributes)
            {
                foreach (CustomAttributeArgument argument in attribute.ConstructorArguments)
                {
                    AddArgument(argument.Value, strings);
                }
            }
        }

        private static void AddArgument(object value, HashSet<string> strings)
        {
            switch (value)
            {
                case string text:
                    strings.Add(text);
                    break;
                case CustomAttributeArgument boxed:
                    AddArgument(boxed.Value, strings);
                    break;
                case CustomAttributeArgument[] many:
                    foreach (CustomAttributeArgument one in many)
                    {
                        AddArgument(one, strings);
                    }

                    break;
                default:
                    break;
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
    }
}
