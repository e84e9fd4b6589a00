using System.IO;
using System.Text.Json;
using Evenload.Bench.Arguments;
using Evenload.Bench.Output;
using Evenload.Bench.Replay;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Score
{
    /// <summary><c>bench score</c>.</summary>
    public static class ScoreCommand
    {
        private static readonly JsonSerializerOptions _format = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            WriteIndented = true,
        };

        /// <summary>Replays a trace and judges it.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the JSON object.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            SettingValues settings = SettingsBuilder.Build(line, null);
            var options = PlantOptionsBuilder.Build(line, settings);
            Trace trace = TraceFile.Read(line.Operand);
            var scorer = new Scorer(trace, settings, options);
            var simulation = new Simulation(trace, settings, options);
            string path = line.Text("--out");
            if (path == null)
            {
                simulation.Run(scorer);
            }
            else
            {
                using RowWriter rows = RowWriter.ToFile(path);
                simulation.Run(new BothObservers(scorer, new RowRecorder(rows)));
            }

            output.WriteLine(JsonSerializer.Serialize(scorer.Report(), _format));
        }
    }
}
