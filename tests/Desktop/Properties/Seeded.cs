using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>Runs a property over random scenarios; the environment variable EVENLOAD_SEED repeats a run.</summary>
    internal static class Seeded
    {
        private const string Variable = "EVENLOAD_SEED";

        /// <summary>The seed of this run, the same for all its properties.</summary>
        public static ulong Value { get; } = Read();

        /// <summary>Tries a property on scenarios that FsCheck makes, and shrinks the first that breaks it.</summary>
        /// <param name="scenarios">Generator and shrinker.</param>
        /// <param name="count">How many scenarios.</param>
        /// <param name="property">Throws when it does not hold.</param>
        /// <param name="name">Of the test.</param>
        public static void Holds<T>(
            Arbitrary<T> scenarios, int count, Action<T> property, [CallerMemberName] string name = "")
        {
            string repeat = string.Create(CultureInfo.InvariantCulture, $"{Variable}={Value} repeats this run of {name}.");
            Console.WriteLine(repeat);
            var replay = new Replay(new Rnd(Value), FSharpOption<int>.None);
            Config config = Config.QuickThrowOnFailure
                .WithName(name)
                .WithMaxTest(count)
                .WithQuietOnSuccess(true)
                .WithReplay(FSharpOption<Replay>.Some(replay));
            try
            {
                Check.One(config, Prop.ForAll(scenarios, property));
            }
            catch (Exception broken)
            {
                Assert.Fail(repeat + Environment.NewLine + broken.Message + Environment.NewLine + broken.InnerException?.Message);
            }
        }

        private static ulong Read()
        {
            string text = Environment.GetEnvironmentVariable(Variable);
            return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
                ? seed
                : (ulong)Random.Shared.NextInt64(1, 1_000_000_000);
        }
    }
}
