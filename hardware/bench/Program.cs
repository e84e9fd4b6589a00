using System;
using Evenload.Bench.Output;

namespace Evenload.Bench
{
    /// <summary>The program.</summary>
    public static class Program
    {
        /// <summary>Runs what the command line says.</summary>
        /// <remarks>Exits by itself: the firmware's threads never end.</remarks>
        public static void Main(string[] arguments) =>
            Environment.Exit(Dispatcher.Run(arguments, StandardOutput.Open(), Console.Error));
    }
}
