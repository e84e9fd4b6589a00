using System;
using Mono.Cecil;

namespace Evenload.Contract.Check
{
    /// <summary>Names as the source has them, and what they tell.</summary>
    internal static class Names
    {
        /// <summary>Full name of a type, nested ones with a point.</summary>
        public static string Of(TypeReference type) => type.FullName.Replace('/', '.');

        /// <summary>Full name of a member.</summary>
        public static string Of(MemberReference member) =>
            member.DeclaringType == null ? member.Name : Of(member.DeclaringType) + "." + member.Name;

        /// <summary>Namespace of a type, for a nested one that of the type around it.</summary>
        public static string NamespaceOf(TypeReference type)
        {
            TypeReference outermost = type;
            while (outermost.DeclaringType != null)
            {
                outermost = outermost.DeclaringType;
            }

            return outermost.Namespace;
        }

        /// <summary>Whether the compiler made a type for itself rather than for a piece of source.</summary>
        public static bool IsCompilerData(TypeReference type)
        {
            TypeReference outermost = type;
            while (outermost.DeclaringType != null)
            {
                outermost = outermost.DeclaringType;
            }

            return outermost.Name.StartsWith("<", StringComparison.Ordinal)
                || outermost.Namespace == "Microsoft.CodeAnalysis"
                || outermost.Namespace == "System.Runtime.CompilerServices";
        }

        /// <summary>Name of the method that a local function stands in; any other method's own name.</summary>
        public static string SourceNameOf(MethodReference method)
        {
            int end = method.Name.IndexOf(">g__", StringComparison.Ordinal);
            return method.Name[0] == '<' && end > 0 ? method.Name.Substring(1, end - 1) : method.Name;
        }
    }
}
