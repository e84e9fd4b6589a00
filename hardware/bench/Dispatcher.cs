using System;
using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Bench.Campaign;
using Evenload.Bench.Commission;
using Evenload.Bench.Hang;
using Evenload.Bench.Live;
using Evenload.Bench.Measure;
using Evenload.Bench.Output;
using Evenload.Bench.Peers;
using Evenload.Bench.Replay;
using Evenload.Bench.Scan;
using Evenload.Bench.Score;
using Evenload.Bench.Tables;
using Evenload.Bench.Year;

namespace Evenload.Bench
{
    /// <summary>From the command line to the command, and from what it threw to one line and an exit code.</summary>
    public static class Dispatcher
    {
        private const int Success = 0;
        private const int Failure = 1;
        private const int BadUsage = 2;

        /// <summary>Runs a command line.</summary>
        /// <param name="arguments">Without the program.</param>
        /// <param name="output">Gets what was asked for.</param>
        /// <param name="error">Gets at most one line.</param>
        /// <returns>The exit code.</returns>
        public static int Run(string[] arguments, TextWriter output, TextWriter error)
        {
            try
            {
                CommandLine line = CommandLineParser.Parse(arguments);
                if (line.WantsHelp)
                {
                    Help.Write(output);
                }
                else
                {
                    Start(line, output);
                }

                return Success;
            }
            catch (UsageException exception)
            {
                error.WriteLine("bench: " + exception.Message);
                return BadUsage;
            }
            catch (FailureException exception)
            {
                error.WriteLine("bench: " + exception.Message);
                return Failure;
            }
            catch (IOException exception)
            {
                error.WriteLine("bench: " + OutputFile.Reason(exception) + ", so the run ended");
                return Failure;
            }
            catch (Exception exception)
            {
                error.WriteLine("bench: unexpected " + exception.GetType().Name + ": " + OutputFile.Reason(exception)
                    + "; this is a defect, report it with the command line");
                return Failure;
            }
        }

        private static void Start(CommandLine line, TextWriter output)
        {
            switch (line.Command)
            {
                case Command.Replay:
                    ReplayCommand.Run(line, output);
                    break;
                case Command.Score:
                    ScoreCommand.Run(line, output);
                    break;
                case Command.Commission:
                    CommissionCommand.Run(line, output);
                    break;
                case Command.Campaign:
                    CampaignCommand.Run(line, output);
                    break;
                case Command.Speed:
                    SpeedCommand.Run(line, output);
                    break;
                case Command.Busy:
                    BusyCommand.Run(line, output);
                    break;
                case Command.Bus:
                    BusCommand.Run(line, output);
                    break;
                case Command.Scan:
                    ScanCommand.Run(line, output);
                    break;
                case Command.Peers:
                    PeersCommand.Run(line, output);
                    break;
                case Command.Year:
                    YearCommand.Run(line, output);
                    break;
                case Command.Hang:
                    HangCommand.Run(line, output);
                    break;
                case Command.Settings:
                    SettingsCommand.Run(line, output);
                    break;
                case Command.Commands:
                    CommandsCommand.Run(line, output);
                    break;
                case Command.Profiles:
                    ProfilesCommand.Run(line, output);
                    break;
                default:
                    LiveCommand.Run(line, output);
                    break;
            }
        }
    }
}
