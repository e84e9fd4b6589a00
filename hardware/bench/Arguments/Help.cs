using System.IO;

namespace Evenload.Bench.Arguments
{
    /// <summary>The text of <c>--help</c>.</summary>
    public static class Help
    {
        private const string Examples =
            "A real meter's URL is one of\n" +
            "  tcp://HOST:PORT/UNIT                                 Modbus TCP\n" +
            "  rtu-over-tcp://HOST:PORT/UNIT                        RTU frames through a TCP gateway\n" +
            "  rtu:DEVICE?baud=9600&parity=none&stop=1&unit=1       a serial device\n" +
            "and HOST is an IPv4 address or localhost. Quote the last one: the shell reads ? and & itself.\n" +
            "A scan takes rtu:DEVICE or tcp://HOST:PORT: speed, parity, frames and unit are what it looks for.\n" +
            "\n" +
            "A trace has the columns ms,l1_ma,l2_ma,l3_ma[,ev_max_ma]: the house without the vehicle, import\n" +
            "positive, each row held until the next; the last row ends it.\n" +
            "\n" +
            "Exit code: 0 on success, 1 when a run failed, 2 when the command line asks for what cannot be.\n";

        /// <summary>Writes all of it.</summary>
        public static void Write(TextWriter writer)
        {
            writer.WriteLine("bench runs the charger's firmware against a simulated or a real meter.");
            writer.WriteLine();
            writer.WriteLine("  bench [OPTION]...             the live demonstration; Ctrl-C ends it");
            foreach (CommandRow row in OptionTable.Commands)
            {
                string call = "bench " + row.Word + (row.Operand == null ? string.Empty : " " + row.Operand);
                writer.WriteLine("  " + call.PadRight(30) + row.Help);
            }

            writer.WriteLine();
            foreach (OptionRow row in OptionTable.Options)
            {
                string call = row.Name + (row.Value == null ? string.Empty : " " + row.Value);
                writer.WriteLine("  " + call.PadRight(32) + row.Help);
            }

            writer.WriteLine();
            writer.Write(Examples);
        }
    }
}
