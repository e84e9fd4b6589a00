using System;
using System.IO;
using System.IO.Ports;
using Evenload.Bench.Arguments;
using Evenload.Bench.Live;
using Evenload.Core.Metering;
using Evenload.Core.Scan;
using Evenload.Esp32;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Bench.Scan
{
    /// <summary><c>bench scan</c>: the firmware's search for meters, on its own links.</summary>
    public static class ScanCommand
    {
        private const int LongestSeconds = 24 * 3600;
        private const int FirstBaud = 9600;
        private const int StepMs = 1;
        private const int ProgressMs = 200;
        private const int ProgressColumns = 78;

        /// <summary>Looks until all has been looked at, its time is over, or the user ends it.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets each find.</param>
        /// <exception cref="FailureException">No meter was found.</exception>
        public static void Run(CommandLine line, TextWriter output)
        {
            ScanTarget target = ScanTarget.Parse(line.Operand);
            int seconds = line.Number("--seconds", 1, LongestSeconds, LongestSeconds);
            MeterScan scan = Open(target, line.Text("--everything") != null);
            using var stop = new StopSignal();
            long startMs = Clock.NowMs();
            long endMs = startMs + (seconds * 1000L);
            long progressMs = startMs;
            bool screen = !Console.IsOutputRedirected;
            int told = 0;
            while (!scan.IsFinished && Clock.NowMs() < endMs && !stop.Wait(StepMs))
            {
                scan.Step(Clock.NowMs());
                if (screen && (Clock.NowMs() >= progressMs || told < scan.Count))
                {
                    progressMs = Clock.NowMs() + ProgressMs;
                    output.Write("\r" + (told < scan.Count ? string.Empty : ScanText.Progress(scan)).PadRight(ProgressColumns)
                        + "\r");
                }

                told = Tell(scan, told, target, output);
            }

            if (screen)
            {
                output.Write("\r" + string.Empty.PadRight(ProgressColumns) + "\r");
            }

            Tell(scan, told, target, output);
            Conclude(scan, target, Clock.NowMs() - startMs);
        }

        private static MeterScan Open(ScanTarget target, bool everything)
        {
            if (target.Device == null)
            {
                return MeterScan.CreateNetwork(new TcpLink(target.Address, target.Port, new BusyMark(), new BusyMark()), everything);
            }

            RealMeter.Connect(target.Device, FirstBaud, Parity.None, StopBits.Two);
            Configuration.SetPinFunction(BoardPins.Create(0).Rs485DriverEnable, DeviceFunction.COM2_RTS);
            return MeterScan.CreateSerial(new SerialLink(MeterServers.SerialPort, FirstBaud, 0, 2), everything);
        }

        private static int Tell(MeterScan scan, int told, ScanTarget target, TextWriter output)
        {
            for (; told < scan.Count; told++)
            {
                ScanEntry entry = scan.Entry(told);
                output.WriteLine(ScanText.Sentence(entry));
                if (entry.Kind == ScanKind.Meter)
                {
                    TellMeter(entry, target, output);
                }

                output.Flush();
            }

            return told;
        }

        private static void TellMeter(ScanEntry entry, ScanTarget target, TextWriter output)
        {
            string reading = ScanText.Reading(entry);
            MeterModel model = MeterCatalogue.CreateModel(entry.Profile);
            output.WriteLine("  reads     " + (reading.Length == 0 ? "nothing yet" : reading));
            for (int i = 0; i < MeterSetup.Kinds; i++)
            {
                if (entry.Setup.Has((SetupFinding)i))
                {
                    output.WriteLine("  but       "
                        + SetupText.Sentence(model, (SetupFinding)i, entry.Setup.Value((SetupFinding)i)));
                }
            }

            string address = target.Address == null
                ? string.Empty
                : FormattableString.Invariant($" siteMeterAddress={target.Address} siteMeterPort={target.Port}");
            output.WriteLine("  settings  " + ScanText.Settings(entry) + address);
        }

        private static void Conclude(MeterScan scan, ScanTarget target, long tookMs)
        {
            if (scan.Servers > 0)
            {
                return;
            }

            string where = target.Device ?? FormattableString.Invariant($"{target.Address}:{target.Port}");
            string what = scan.Count > 0
                ? "see what was said above"
                : target.Device == null
                    ? "look at the address and whether Modbus is switched on in the device"
                    : "look at its supply, wires A and B, and that its protocol is Modbus RTU";
            throw new FailureException($"scan: no meter was found at {where} in {Numbers.Seconds(tookMs)}"
                + (scan.IsFinished ? string.Empty : ", and not all was looked at") + $"; {what}");
        }
    }
}
