using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Evenload.Tests.Mutation
{
    /// <summary>A process that runs tests with one change in force after the other. It may hang or break down.</summary>
    /// <remarks>Lines in: <c>cover HIGHEST</c>, answered by a line a test, then <c>end</c>: index, microseconds, turns
    /// of loops, and the changes that it reached, or <c>fail</c> and why. <c>run NUMBER TEST:TURNS...</c>, answered
    /// by the test that failed, or -1.</remarks>
    public static class Worker
    {
        /// <summary>Serves until its input ends.</summary>
        /// <param name="assembly">The changed Core with its tests.</param>
        public static void Run(string assembly)
        {
            TextWriter output = Console.Out;
            Console.SetOut(TextWriter.Null);
            var suite = new Suite(Assembly.LoadFrom(assembly));
            string line;
            while ((line = Console.In.ReadLine()) != null)
            {
                string[] words = line.Split(' ');
                if (words[0] == "cover")
                {
                    Cover(suite, int.Parse(words[1]), output);
                }
                else
                {
                    output.WriteLine(FirstFailure(suite, words));
                }

                output.Flush();
            }
        }

        private static void Cover(Suite suite, int highest, TextWriter output)
        {
            // The first round compiles the code; its times would say nothing.
            for (int i = 0; i < suite.Count; i++)
            {
                suite.Run(i, long.MaxValue);
            }

            for (int i = 0; i < suite.Count; i++)
            {
                Switch.Reached = new bool[highest + 1];
                var watch = Stopwatch.StartNew();
                string failure = suite.Run(i, long.MaxValue);
                long microseconds = (long)watch.Elapsed.TotalMicroseconds;
                long turns = suite.Turns;
                var line = new StringBuilder();
                line.Append(i).Append(' ');
                if (failure != null)
                {
                    line.Append("fail ").Append(suite.Name(i)).Append(": ").Append(failure.ReplaceLineEndings(" "));
                }
                else
                {
                    line.Append(microseconds).Append(' ').Append(turns).Append(' ');
                    line.AppendJoin(',', Enumerable.Range(1, highest).Where(number => Switch.Reached[number]));
                }

                output.WriteLine(line);
            }

            Switch.Reached = null;
            output.WriteLine("end");
        }

        private static int FirstFailure(Suite suite, string[] words)
        {
            Switch.Active = int.Parse(words[1]);
            try
            {
                foreach (string word in words.Skip(2))
                {
                    int colon = word.IndexOf(':');
                    int test = int.Parse(word[..colon]);
                    if (suite.Run(test, long.Parse(word[(colon + 1)..])) != null)
                    {
                        return test;
                    }
                }

                return -1;
            }
            finally
            {
                Switch.Active = 0;
            }
        }
    }
}
