using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Evenload.Tests.Mutation
{
    /// <summary>The program: how many changes of the Core its tests notice.</summary>
    public static class Program
    {
        /// <summary>The repository that this was built from.</summary>
        public static string Root { get; } = typeof(Program).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RepositoryRoot").Value;

        /// <summary>Tries the changes that the arguments choose; see <see cref="Options"/>.</summary>
        /// <returns>0; 1 when a change survives that is not justified, or a folder falls short; 2 when it could not
        /// be tried.</returns>
        public static int Main(string[] arguments)
        {
            if (arguments.Length == 2 && arguments[0] == "--worker")
            {
                Worker.Run(arguments[1]);
                return 0;
            }

            try
            {
                return Try(new Options(arguments));
            }
            catch (TrialException refusal)
            {
                Console.Error.WriteLine("mutation: " + refusal.Message);
                return 2;
            }
        }

        private static int Try(Options options)
        {
            var watch = Stopwatch.StartNew();
            string folder = Directory.CreateTempSubdirectory("mutation").FullName;
            try
            {
                var core = new MutatedCore(Root);
                string assembly = core.Save(folder);
                List<Mutant> chosen = options.Choose(core.Mutants);
                Console.Error.WriteLine(
                    $"{core.Mutants.Count} changes ({core.Dropped} do not compile), {chosen.Count} chosen; "
                    + $"{watch.ElapsedMilliseconds / 1000} s");
                var trial = new Trial(assembly, core.Highest, options.Workers);
                HashSet<int> survivors = trial.Run(chosen, watch);
                var report = new Report(chosen, survivors, Justified.Read(Root), core.Mutants);
                report.Print(options.Markdown);
                Console.Error.WriteLine($"{watch.ElapsedMilliseconds / 1000} s");
                return report.Passes(options.IsSample) ? 0 : 1;
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }
    }
}
