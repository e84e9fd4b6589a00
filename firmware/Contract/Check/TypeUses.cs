using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Evenload.Contract.Check
{
    /// <summary>Every place where a type is named: declarations, signatures, locals and instructions.</summary>
    internal static class TypeUses
    {
        /// <summary>All uses within one type, without the types nested in it.</summary>
        /// <param name="type">The type.</param>
        /// <returns>Where (type or member), and which type as it stands there.</returns>
        public static IEnumerable<KeyValuePair<string, TypeReference>> In(TypeDefinition type)
        {
            string where = Names.Of(type);
            if (type.BaseType != null)
            {
                yield return Use(where, type.BaseType);
            }

            foreach (InterfaceImplementation implementation in type.Interfaces)
            {
                yield return Use(where, implementation.InterfaceType);
            }

            foreach (CustomAttribute attribute in type.CustomAttributes)
            {
                yield return Use(where, attribute.AttributeType);
            }

            foreach (FieldDefinition field in type.Fields)
            {
                yield return Use(Names.Of(field), field.FieldType);
            }

            foreach (MethodDefinition method in type.Methods)
            {
                foreach (TypeReference used in In(method))
                {
                    yield return Use(Names.Of(method), used);
                }
            }
        }

        /// <summary>The types that make up one: of an array its elements, of an instantiation its arguments.</summary>
        /// <param name="type">The type as it stands there.</param>
        /// <returns>The type and its parts.</returns>
        public static IEnumerable<TypeReference> Parts(TypeReference type)
        {
            yield return type;
            if (type is GenericInstanceType instance)
            {
                foreach (TypeReference argument in instance.GenericArguments)
                {
                    foreach (TypeReference part in Parts(argument))
                    {
                        yield return part;
                    }
                }
            }

            if (type is TypeSpecification specification)
            {
                foreach (TypeReference part in Parts(specification.ElementType))
                {
                    yield return part;
                }
            }
        }

        private static IEnumerable<TypeReference> In(MethodDefinition method)
        {
            foreach (TypeReference used in InSignature(method))
            {
                yield return used;
            }

            foreach (CustomAttribute attribute in method.CustomAttributes)
            {
                yield return attribute.AttributeType;
            }

            if (!method.HasBody)
            {
                yield break;
            }

            foreach (VariableDefinition local in method.Body.Variables)
            {
                yield return local.VariableType;
            }

            foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
            {
                if (handler.CatchType != null)
                {
                    yield return handler.CatchType;
                }
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                foreach (TypeReference used in InOperand(instruction.Operand))
                {
                    yield return used;
                }
            }
        }

        private static IEnumerable<TypeReference> InOperand(object operand)
        {
            if (operand is TypeReference type)
            {
                yield return type;
            }
            else if (operand is FieldReference field)
            {
                yield return field.DeclaringType;
                yield return field.FieldType;
            }
            else if (operand is MethodReference method)
            {
                yield return method.DeclaringType;
                foreach (TypeReference used in InSignature(method))
                {
                    yield return used;
                }
            }
        }

        private static IEnumerable<TypeReference> InSignature(MethodReference method)
        {
            yield return method.ReturnType;
            foreach (ParameterDefinition parameter in method.Parameters)
            {
                yield return parameter.ParameterType;
            }

            if (method is GenericInstanceMethod instance)
            {
                foreach (TypeReference argument in instance.GenericArguments)
                {
                    yield return argument;
                }
            }
        }

        private static KeyValuePair<string, TypeReference> Use(string where, TypeReference type) =>
            new KeyValuePair<string, TypeReference>(where, type);
    }
}
