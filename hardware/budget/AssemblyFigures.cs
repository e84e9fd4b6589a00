using System.Collections.Generic;
using System.Linq;
using Evenload.Contract.Check;
using Mono.Cecil;

namespace Evenload.Budget
{
    /// <summary>Counts and sizes of one assembly as the device's compiler makes it.</summary>
    public sealed class AssemblyFigures
    {
        /// <summary>Counts.</summary>
        /// <param name="module">Compiled with optimisation; nothing of it is run.</param>
        public AssemblyFigures(ModuleDefinition module)
        {
            List<TypeDefinition> types = module.GetTypes().Where(type => type.Name != "<Module>").ToList();
            List<MethodDefinition> methods = types.SelectMany(type => type.Methods).ToList();
            List<FieldDefinition> statics = types.SelectMany(type => type.Fields)
                .Where(field => field.IsStatic && !field.IsLiteral).ToList();
            Name = module.Assembly.Name.Name;
            CodeBytes = DeviceSizes.CodeBytes(module);
            StringBytes = DeviceSizes.StringBytes(module);
            Types = types.Count;
            Methods = methods.Count;
            StaticFields = statics.Count;
            ConstantBytes = statics.Sum(field => field.InitialValue.Length);
            MethodDefinition largest = methods.Where(method => method.HasBody).MaxBy(method => method.Body.CodeSize);
            LargestMethodBytes = largest.Body.CodeSize;
            LargestMethod = largest.DeclaringType.Name + "." + largest.Name;
        }

        /// <summary>Name of the assembly.</summary>
        public string Name { get; }

        /// <summary>IL of all methods.</summary>
        public int CodeBytes { get; }

        /// <summary>Names and text, each once.</summary>
        public int StringBytes { get; }

        /// <summary>Classes, interfaces and enums, those of the compiler included.</summary>
        public int Types { get; }

        /// <summary>Methods, constructors and accessors.</summary>
        public int Methods { get; }

        /// <summary>Static fields that take memory: all but constants, and those of the compiler for arrays.</summary>
        public int StaticFields { get; }

        /// <summary>Contents of arrays, which stay in flash.</summary>
        public int ConstantBytes { get; }

        /// <summary>IL of the largest method.</summary>
        public int LargestMethodBytes { get; }

        /// <summary>Its class and name.</summary>
        public string LargestMethod { get; }
    }
}
