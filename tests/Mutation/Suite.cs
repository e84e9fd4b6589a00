using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Mutation
{
    /// <summary>The tests of an assembly, a row of data each, always in the same order.</summary>
    public sealed class Suite
    {
        private readonly List<(MethodInfo Method, object[] Arguments)> _tests = [];

        /// <summary>Finds them.</summary>
        /// <param name="assembly">With tests/Core in it.</param>
        public Suite(Assembly assembly)
        {
            IEnumerable<MethodInfo> methods = assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(TestClassAttribute)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .SelectMany(type => type.GetMethods().OrderBy(method => method.Name, StringComparer.Ordinal))
                .Where(method => method.IsDefined(typeof(TestMethodAttribute)));
            foreach (MethodInfo method in methods)
            {
                object[][] rows = method.GetCustomAttributes<DataRowAttribute>().Select(row => row.Data).ToArray();
                foreach (object[] row in rows.Length == 0 ? [[]] : rows)
                {
                    _tests.Add((method, row));
                }
            }
        }

        /// <summary>How many there are.</summary>
        public int Count => _tests.Count;

        /// <summary>Turns of loops of the test that ran last.</summary>
        public long Turns { get; private set; }

        /// <summary>What a test is called.</summary>
        public string Name(int index)
            => $"{_tests[index].Method.DeclaringType.Name}.{_tests[index].Method.Name}"
                + $"({string.Join(", ", _tests[index].Arguments)})";

        /// <summary>Runs one.</summary>
        /// <param name="index">Which.</param>
        /// <param name="turns">How many turns its loops may take in all.</param>
        /// <returns>Why it failed; null if it passed.</returns>
        public string Run(int index, long turns)
        {
            (MethodInfo method, object[] arguments) = _tests[index];
            Switch.Generation++;
            Switch.Turns = turns;
            try
            {
                object test = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType);
                method.Invoke(test, arguments);
                return null;
            }
            catch (Exception thrown)
            {
                return (thrown.InnerException ?? thrown).ToString();
            }
            finally
            {
                Turns = turns - Switch.Turns;
                Switch.Turns = long.MaxValue;
            }
        }
    }
}
