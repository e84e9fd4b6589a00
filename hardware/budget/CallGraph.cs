using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Budget
{
    /// <summary>Which method calls which, within some assemblies.</summary>
    /// <remarks>A call through an interface counts as one of every class that has it. A method whose address is taken
    /// counts as called there, but for one that is handed to a new thread: that begins a chain of its own. Calls into
    /// the device's packages end there.</remarks>
    public sealed class CallGraph
    {
        private readonly Dictionary<string, MethodDefinition> _methods = new Dictionary<string, MethodDefinition>();
        private readonly Dictionary<string, List<string>> _implementations = new Dictionary<string, List<string>>();
        private readonly Dictionary<string, List<string>> _longest = new Dictionary<string, List<string>>();
        private readonly List<string> _open = new List<string>();

        /// <summary>Reads all methods.</summary>
        /// <param name="modules">Assemblies that call each other.</param>
        public CallGraph(IReadOnlyList<ModuleDefinition> modules)
        {
            TypeDefinition[] types = modules.SelectMany(module => module.GetTypes()).ToArray();
            foreach (MethodDefinition method in types.SelectMany(type => type.Methods))
            {
                _methods[method.FullName] = method;
            }

            foreach (TypeDefinition type in types.Where(type => type.HasInterfaces))
            {
                NoteImplementations(type);
            }

            Deepest = _methods.Keys.Order(System.StringComparer.Ordinal).Select(Longest).MaxBy(chain => chain.Count)
                .Select(Short).ToArray();
        }

        /// <summary>The methods of the deepest chain of calls, the outermost first.</summary>
        public string[] Deepest { get; }

        /// <summary>A chain that comes back to where it began, which has no greatest depth; null when there is none.
        /// </summary>
        public string[] Recursion { get; private set; }

        private void NoteImplementations(TypeDefinition type)
        {
            foreach (InterfaceImplementation one in type.Interfaces)
            {
                string prefix = one.InterfaceType.FullName + "::";
                foreach (MethodDefinition method in type.Methods)
                {
                    string signature = method.FullName.Substring(method.FullName.IndexOf("::") + 2);
                    string inherited = method.ReturnType.FullName + " " + prefix + signature;
                    if (!_implementations.TryGetValue(inherited, out List<string> those))
                    {
                        _implementations[inherited] = those = new List<string>();
                    }

                    those.Add(method.FullName);
                }
            }
        }

        private List<string> Longest(string name)
        {
            if (_longest.TryGetValue(name, out List<string> known))
            {
                return known;
            }

            int loop = _open.IndexOf(name);
            if (loop >= 0)
            {
                Recursion ??= _open.Skip(loop).Select(Short).ToArray();
                return new List<string>();
            }

            _open.Add(name);
            var longest = new List<string>();
            foreach (string called in Called(_methods[name]))
            {
                List<string> chain = Longest(called);
                longest = chain.Count > longest.Count ? chain : longest;
            }

            _open.RemoveAt(_open.Count - 1);
            return _longest[name] = longest.Prepend(name).ToList();
        }

        private IEnumerable<string> Called(MethodDefinition method)
        {
            if (!method.HasBody)
            {
                yield break;
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is not MethodReference reference || StartsThread(instruction))
                {
                    continue;
                }

                if (_implementations.TryGetValue(reference.FullName, out List<string> those))
                {
                    foreach (string one in those)
                    {
                        yield return one;
                    }
                }
                else if (_methods.ContainsKey(reference.FullName))
                {
                    yield return reference.FullName;
                }
            }
        }

        private static bool StartsThread(Instruction instruction) => instruction.OpCode == OpCodes.Ldftn
            && instruction.Next.Operand is MethodReference made
            && made.DeclaringType.FullName == "System.Threading.ThreadStart";

        private string Short(string name) => _methods[name].DeclaringType.Name + "." + _methods[name].Name;
    }
}
