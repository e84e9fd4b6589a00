using System;
using System.Collections.Generic;
using Mono.Cecil;

namespace Evenload.Contract.Check
{
    /// <summary>A folder of the Core uses itself, the folders before it in the line, and the ports.</summary>
    /// <remarks>Constants leave no trace in metadata: the compiler puts their value in.</remarks>
    internal static class FolderOrder
    {
        private const string Root = "Evenload.Core";
        private const string Ports = "Ports";
        private const string Console = "Console";

        private static readonly string[] Line = { "Modbus", "Metering", "Site", "Balancing", "Supervision", "Pilot" };

        private static readonly string[] Beside = { "Group", "Settings", "Console", "Monitoring", "Scan" };

        /// <summary>Checks one type and its members.</summary>
        public static void Check(TypeDefinition type, Findings findings)
        {
            string from = FolderOf(type);
            if (from == null || !IsKnown(from))
            {
                findings.Add(Names.Of(type), "lies in none of the Core's folders; move it to one, or name the new " +
                    "folder in the check");
                return;
            }

            foreach (KeyValuePair<string, TypeReference> use in TypeUses.In(type))
            {
                foreach (TypeReference part in TypeUses.Parts(use.Value))
                {
                    string to = part is TypeSpecification || part is GenericParameter ? null : FolderOf(part);
                    if (to != null && !MayUse(from, to))
                    {
                        findings.Add(use.Key, "uses " + Names.Of(part) + ", but " + Describe(from) + " may not use " +
                            Describe(to) + "; hand the value over through the controller or a port");
                    }
                }
            }
        }

        /// <summary>Whether a type belongs to the charging path: a folder of the line, or the controller's.</summary>
        public static bool IsChargingPath(TypeReference type)
        {
            string folder = FolderOf(type);
            return folder != null && (folder.Length == 0 || Array.IndexOf(Line, folder) >= 0);
        }

        /// <returns>The folder; no text for the root; null outside the Core.</returns>
        private static string FolderOf(TypeReference type)
        {
            string name = Names.NamespaceOf(type);
            if (name == Root)
            {
                return "";
            }

            return name.StartsWith(Root + ".", StringComparison.Ordinal)
                ? name.Substring(Root.Length + 1).Split('.')[0]
                : null;
        }

        private static bool IsKnown(string folder) =>
            folder.Length == 0 || folder == Ports || Array.IndexOf(Line, folder) >= 0 ||
            Array.IndexOf(Beside, folder) >= 0;

        private static bool MayUse(string from, string to)
        {
            if (from == to || from.Length == 0)
            {
                return true;
            }

            if (to.Length == 0)
            {
                return from == Console;     // a person may look at the whole line; nothing of it knows the console
            }

            if (to == Ports || Array.IndexOf(Beside, from) >= 0)
            {
                return true;
            }

            int position = Array.IndexOf(Line, to);
            return position >= 0 && position < Array.IndexOf(Line, from);
        }

        private static string Describe(string folder) => folder.Length == 0 ? "the root" : folder;
    }
}
