using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Bench.Output;
using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core.Balancing;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Twin;

namespace Evenload.Bench.Commission
{
    /// <summary><c>bench commission</c>.</summary>
    public static class CommissionCommand
    {
        /// <summary>Runs the commissioning check on a random house and prints what it finds.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the findings and the settings that they suggest.</param>
        /// <exception cref="FailureException">It cannot tell.</exception>
        public static void Run(CommandLine line, TextWriter output)
        {
            SettingValues settings = SettingsBuilder.Build(line, null);
            PlantOptions options = PlantOptionsBuilder.Build(line, settings);
            var run = new CommissionRun(new RandomHouse(options.Seed), settings, options);
            string path = line.Text("--out");
            if (path == null)
            {
                run.Run(null);
            }
            else
            {
                using RowWriter rows = RowWriter.ToFile(path);
                run.Run(new RowRecorder(rows));
            }

            output.WriteLine($"after {run.TookMs / 1000} s: {PhaseCheckText.Progress(run.Check)}");
            string sentence = PhaseCheckText.Sentence(
                run.Check, LimitedByText.Sentence((LimitedBy)run.Check.HeldBackBy));
            if (run.Check.Result != PhaseCheckResult.Sure)
            {
                throw new FailureException(sentence);
            }

            output.WriteLine(sentence);
            foreach (string finding in PhaseCheckText.Findings(run.Check))
            {
                output.WriteLine(finding);
            }

            foreach (string setting in PhaseCheckText.Suggestions(run.Check, 0))
            {
                output.WriteLine("--set " + setting);
            }
        }
    }
}
