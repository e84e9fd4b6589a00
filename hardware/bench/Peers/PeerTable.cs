using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>All of them on one trace.</summary>
    public sealed class PeerTable
    {
        /// <summary>Names of the columns.</summary>
        public static readonly string[] Header =
        {
            "", "s above", "A s above", "longest, s", "kWh", "% of bound", "changes", "pauses",
        };

        private PeerTable(PeerTrace trace, PeerScore[] scores, decimal clairvoyantWh)
        {
            Trace = trace;
            Scores = scores;
            ClairvoyantWh = clairvoyantWh;
        }

        /// <summary>The trace.</summary>
        public PeerTrace Trace { get; }

        /// <summary>The scores, Evenload's first.</summary>
        public IReadOnlyList<PeerScore> Scores { get; }

        /// <summary>What could have been charged by who knows the whole trace, without ever exceeding the limit, Wh.
        /// </summary>
        public decimal ClairvoyantWh { get; }

        /// <summary>The scores as text.</summary>
        public string[][] Rows => Scores.Select(Row).ToArray();

        /// <summary>Lets all of them ride a trace.</summary>
        /// <param name="trace">The trace.</param>
        /// <param name="settings">Of Evenload without a meter at the vehicle.</param>
        /// <param name="metered">Of Evenload with one.</param>
        /// <param name="seed">Of what is random in it.</param>
        public static PeerTable Of(PeerTrace trace, SettingValues settings, SettingValues metered, int seed)
        {
            Trace made = trace.Create(seed);
            EvenloadRun own = EvenloadRun.Of(trace, made, settings, seed);
            EvenloadRun measured = EvenloadRun.Of(trace, made, metered, seed);
            var scores = new List<PeerScore> { own.Score, measured.Score };
            scores.AddRange(CreatePeers().Select(peer => PeerRun.Of(peer, trace, made, seed)));
            return new PeerTable(trace, scores.ToArray(), own.ClairvoyantWh);
        }

        private static IPeer[] CreatePeers() => new IPeer[]
        {
            new SmartEvse(),
            new OpenEvse(),
            new Tinkerforge(),
            new Everest(),
            new Evcc(),
            new OpenWb(),
            new HomeAssistantBalancer(),
        };

        private string[] Row(PeerScore score) => new[]
        {
            score.Name,
            Number(score.AboveMs / 1000m, "0.0"),
            Number(score.AboveMilliampMs / 1000000m, "0.0"),
            Number(score.LongestMs / 1000m, "0.0"),
            Number(score.EnergyWh / 1000, "0.00"),
            Number(ClairvoyantWh == 0 ? 100 : 100 * score.EnergyWh / ClairvoyantWh, "0"),
            Number(score.OfferChanges, "0"),
            Number(score.Pauses, "0"),
        };

        private static string Number(decimal value, string format) =>
            value.ToString(format, CultureInfo.InvariantCulture);
    }
}
