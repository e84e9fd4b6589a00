using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Bench.Output;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Replay
{
    /// <summary><c>bench replay</c>.</summary>
    public static class ReplayCommand
    {
        /// <summary>Replays a trace as rows.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets the rows when no file was named.</param>
        public static void Run(CommandLine line, TextWriter output)
        {
            SettingValues settings = SettingsBuilder.Build(line, null);
            var options = PlantOptionsBuilder.Build(line, settings);
            Trace trace = TraceFile.Read(line.Operand);
            string path = line.Text("--out");
            using RowWriter rows = path == null ? RowWriter.To(output) : RowWriter.ToFile(path);
            new Simulation(trace, settings, options).Run(new RowRecorder(rows));
        }
    }
}
