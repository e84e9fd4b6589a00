namespace Evenload.Core.Site
{
    /// <summary>The steps of a commissioning check, and what they say together about each phase.</summary>
    /// <remarks>
    /// Each step gives each phase a ratio: change of the current by change of the offer. The middle of its ratios is
    /// what a phase may be found to do; a ratio that lies within a quarter of that is a vote for it. The house decides
    /// nothing but the noise: it would have to switch a load of the right size, in the right direction, in the seconds
    /// around four steps of random times and sizes, and to keep quiet around nearly all others. What it does there is
    /// counted, and asks for more votes.
    /// </remarks>
    public sealed class PhaseEdges
    {
        /// <summary>Steps and quiet times that can be kept.</summary>
        public const int Capacity = 96;

        /// <summary>Least ratio of a meter that is set up well, permille: a vehicle may take a little less than is
        /// offered.</summary>
        public const int LeastFinePermille = 750;

        /// <summary>Largest ratio of a meter that is set up well, permille.</summary>
        public const int MostFinePermille = 1250;

        /// <summary>Votes that a phase needs in a house that keeps still.</summary>
        public const int LeastVotes = 4;

        private const int SilentPermille = 120;     // of a step: no current transformer is wrong by more than eight
        private const int StillPermille = 80;       // of the largest ratio
        private const int LeastStepMilliamps = 4000;
        private const int RivalWeight = 2;          // a vote for something else asks for so many more

        private const int LeastFalls = 3;
        private const int SeldomVotes = 12;
        private const int SeldomFalls = 8;
        private const int OneSizeVotes = 2;         // more, while a single load could pass for all steps
        private const int NoiseShare = 4;           // so much noise asks for one more

        private readonly int[] _step = new int[Capacity];           // mA; 0: a quiet time
        private readonly bool[] _topmost = new bool[Capacity];      // to or from the highest level
        private readonly int[][] _change = new int[ReadingTrail.Channels][];
        private readonly int[][] _spread = new int[ReadingTrail.Channels][];
        private readonly int[][] _begun = new int[3][];
        private readonly int[][] _reached = new int[3][];
        private readonly int[] _sorted = new int[Capacity];
        private readonly int[] _ratio = new int[ReadingTrail.Channels];
        private readonly PhaseVerdict[] _verdict = new PhaseVerdict[ReadingTrail.Channels];
        private readonly int _refreshMs;
        private int _kept;

        /// <summary>No steps yet.</summary>
        /// <param name="refreshMs">Refresh interval of the supply's meter, ms: times may differ by that much.</param>
        public PhaseEdges(int refreshMs)
        {
            _refreshMs = refreshMs;
            for (int channel = 0; channel < ReadingTrail.Channels; channel++)
            {
                _change[channel] = new int[Capacity];
                _spread[channel] = new int[Capacity];
            }

            for (int phase = 0; phase < 3; phase++)
            {
                _begun[phase] = new int[Capacity];
                _reached[phase] = new int[Capacity];
            }
        }

        /// <summary>Steps judged.</summary>
        public int Count { get; private set; }

        /// <summary>True when no more can be kept.</summary>
        public bool IsFull => _kept == Capacity;

        /// <summary>True when falls alone decide: rises could not be made.</summary>
        public bool FallsSuffice { get; set; }

        /// <summary>True when every phase is decided.</summary>
        public bool IsDecided => _verdict[0] != PhaseVerdict.Unknown && _verdict[1] != PhaseVerdict.Unknown
            && _verdict[2] != PhaseVerdict.Unknown;

        /// <summary>True when steps to the highest level moved much less than the others: the vehicle takes no more
        /// than some current below it.</summary>
        public bool TopIsUseless { get; private set; }

        /// <summary>Forgets all steps.</summary>
        public void Clear()
        {
            _kept = 0;
            Count = 0;
            TopIsUseless = false;
            FallsSuffice = false;
            for (int channel = 0; channel < ReadingTrail.Channels; channel++)
            {
                _verdict[channel] = PhaseVerdict.Unknown;
                _ratio[channel] = 0;
            }
        }

        /// <summary>What is known of a phase.</summary>
        /// <param name="channel">0 to 2 of the supply; 3 to 5 of the vehicle's meter.</param>
        public PhaseVerdict Verdict(int channel) => _verdict[channel];

        /// <summary>Change of a phase's current by change of the offer: the middle of all steps.</summary>
        /// <param name="channel">0 to 2 of the supply; 3 to 5 of the vehicle's meter.</param>
        /// <returns>Permille; negative when it falls while the offer rises.</returns>
        public int RatioPermille(int channel) => _ratio[channel];

        /// <summary>Adds a step and judges all of them again.</summary>
        /// <param name="stepMilliamps">Change of the offer; 0 for a time in which it did not change, which only shows
        /// how quiet the house is.</param>
        /// <param name="topmost">True for a step to or from the highest level.</param>
        /// <param name="before">Currents before it, mA by channel.</param>
        /// <param name="after">Currents after it, mA by channel.</param>
        /// <param name="spreadBefore">How far they spread before it, mA by channel.</param>
        /// <param name="spreadAfter">How far they spread after it, mA by channel.</param>
        public void Add(
            int stepMilliamps, bool topmost, int[] before, int[] after, int[] spreadBefore, int[] spreadAfter)
        {
            if (IsFull)
            {
                return;
            }

            _step[_kept] = stepMilliamps;
            _topmost[_kept] = topmost;
            for (int channel = 0; channel < ReadingTrail.Channels; channel++)
            {
                _change[channel][_kept] = after[channel] - before[channel];
                int spread = spreadAfter[channel];
                _spread[channel][_kept] = spreadBefore[channel] > spread ? spreadBefore[channel] : spread;
            }

            for (int phase = 0; phase < 3; phase++)
            {
                _begun[phase][_kept] = -1;
                _reached[phase][_kept] = -1;
            }

            _kept++;
            Count += stepMilliamps != 0 ? 1 : 0;
            Judge();
        }

        /// <summary>Notes how long a phase took to follow the step added last.</summary>
        /// <param name="phase">0 to 2 of the supply.</param>
        /// <param name="begunMs">ms until a tenth of the change was shown; -1 when that is not known.</param>
        /// <param name="reachedMs">ms until nine tenths were shown; -1 when that is not known.</param>
        public void TookMs(int phase, int begunMs, int reachedMs)
        {
            _begun[phase][_kept - 1] = begunMs;
            _reached[phase][_kept - 1] = reachedMs;
        }

        /// <summary>The longest time that a fall took to be shown; times far beyond the middle one are not the
        /// vehicle's but the house's.</summary>
        /// <returns>ms; -1 before three falls have a time, and while more than a quarter of the times is far beyond the
        /// middle one.</returns>
        public int LongestFallMs()
        {
            int falls = 0;
            for (int i = 0; i < _kept; i++)
            {
                int took = _step[i] < 0 ? ReachedMs(i) : -1;
                falls = took >= 0 ? Insert(took, falls) : falls;
            }

            if (falls < LeastFalls)
            {
                return -1;
            }

            int middle = _sorted[falls / 2];
            int last = falls - 1;
            while (_sorted[last] > middle + (middle / 4) + _refreshMs)
            {
                last--;
            }

            return (falls - 1 - last) * 4 <= falls ? _sorted[last] : -1;
        }

        /// <summary>The longest time that any step took to be shown.</summary>
        /// <returns>ms; -1 when no step has a time.</returns>
        public int LongestStepMs()
        {
            int longest = -1;
            for (int i = 0; i < _kept; i++)
            {
                int took = ReachedMs(i);
                longest = took > longest ? took : longest;
            }

            return longest;
        }

        /// <summary>The shortest time after which a step began to be shown.</summary>
        /// <returns>ms; 0 when no step has a time.</returns>
        public int ShortestBeginMs()
        {
            int shortest = int.MaxValue;
            for (int i = 0; i < _kept; i++)
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    bool known = IsClean(phase, i) && _begun[phase][i] >= 0;
                    shortest = known && _begun[phase][i] < shortest ? _begun[phase][i] : shortest;
                }
            }

            return shortest == int.MaxValue ? 0 : shortest;
        }

        private static int Magnitude(int value) => value < 0 ? -value : value;

        // A vote of a phase that moves and, to tell times, was not disturbed: nine tenths could not be told otherwise.
        private bool IsClean(int phase, int i)
            => _step[i] != 0 && Magnitude(_ratio[phase]) > SilentPermille && _verdict[phase] != PhaseVerdict.Still
                && IsNear(phase, i, _ratio[phase], Magnitude(_ratio[phase]) / 12);

        // The vehicle moves all its phases at once: of three the middle one counts, of two the later.
        private int ReachedMs(int i)
        {
            int latest = -1;
            int second = -1;
            int known = 0;
            for (int phase = 0; phase < 3; phase++)
            {
                int took = IsClean(phase, i) ? _reached[phase][i] : -1;
                known += took >= 0 ? 1 : 0;
                second = took > latest ? latest : took > second ? took : second;
                latest = took > latest ? took : latest;
            }

            return known == 3 ? second : latest;
        }

        private void Judge()
        {
            int largest = 0;
            for (int channel = 0; channel < ReadingTrail.Channels; channel++)
            {
                _ratio[channel] = MiddleRatio(channel, true, true);
                if (channel < 3 && Magnitude(_ratio[channel]) > Magnitude(_ratio[largest]))
                {
                    largest = channel;
                }
            }

            int scale = Magnitude(_ratio[largest]);
            for (int channel = 0; channel < ReadingTrail.Channels; channel++)
            {
                _verdict[channel] = Vote(channel, channel < 3 ? scale : 1000);
            }

            int low = Magnitude(MiddleRatio(largest, false, true));
            int top = Magnitude(MiddleRatio(largest, true, false));
            TopIsUseless = Steps(false) >= LeastVotes && Steps(true) >= LeastVotes && low > SilentPermille
                && top * 10 < low * 8;
        }

        private int Steps(bool topmost)
        {
            int steps = 0;
            for (int i = 0; i < _kept; i++)
            {
                steps += _step[i] != 0 && _topmost[i] == topmost ? 1 : 0;
            }

            return steps;
        }

        private int Ratio(int channel, int i) => (int)(_change[channel][i] * 1000L / _step[i]);

        private int Insert(int value, int count)
        {
            int at = count;
            while (at > 0 && _sorted[at - 1] > value)
            {
                _sorted[at] = _sorted[at - 1];
                at--;
            }

            _sorted[at] = value;
            return count + 1;
        }

        private int MiddleRatio(int channel, bool topmost, bool others)
        {
            int count = 0;
            for (int i = 0; i < _kept; i++)
            {
                if (_step[i] == 0 || !(_topmost[i] ? topmost : others))
                {
                    continue;
                }

                count = Insert(Ratio(channel, i), count);
            }

            if (count == 0)
            {
                return 0;
            }

            // Between two middle ones the smaller magnitude: what moves has to show it.
            int lower = _sorted[(count - 1) / 2];
            int upper = _sorted[count / 2];
            return Magnitude(lower) < Magnitude(upper) ? lower : upper;
        }

        private bool IsNear(int channel, int i, int ratio, int tolerance)
            => Magnitude(Ratio(channel, i) - ratio) <= tolerance
                && _spread[channel][i] * 1000L <= (long)tolerance * Magnitude(_step[i]);

        private PhaseVerdict Vote(int channel, int scale)
        {
            int own = _ratio[channel];
            bool moves = Magnitude(own) > SilentPermille && Magnitude(own) * 1000L > (long)scale * StillPermille;
            int target = moves ? own : 0;
            int stillness = (scale > 4 * StillPermille ? scale : 4 * StillPermille) / 4;
            int tolerance = moves ? Magnitude(own) / 4 : stillness;

            // What is seldom, a wrong direction or ratio, has to show itself more often. Once supervision has found the
            // meter reversed, falls are slow to come by and what is seldom is another direction. Every other step
            // speaks against it, as against a vehicle that moves nothing.
            bool unlikely = FallsSuffice ? own > 0 : own < LeastFinePermille || own > MostFinePermille;
            bool seldom = moves && unlikely;
            int least = !seldom ? LeastVotes : FallsSuffice ? SeldomFalls : SeldomVotes;
            bool strict = seldom || scale <= SilentPermille;
            int ups = 0;
            int downs = 0;
            int smallest = int.MaxValue;
            int largest = 0;
            int rivals = 0;
            int noise = 0;
            for (int i = 0; i < _kept; i++)
            {
                if (_step[i] == 0)
                {
                    long moved = _change[channel][i] < 0 ? -(long)_change[channel][i] : _change[channel][i];
                    noise += moved * 1000 > (long)tolerance * LeastStepMilliamps ? 1 : 0;
                }
                else if (IsNear(channel, i, target, tolerance))
                {
                    ups += _step[i] > 0 ? 1 : 0;
                    downs += _step[i] < 0 ? 1 : 0;
                    int size = Magnitude(_step[i]);
                    smallest = size < smallest ? size : smallest;
                    largest = size > largest ? size : largest;
                }
                else if (strict || IsNear(channel, i, 0, tolerance) || IsNear(channel, i, scale, tolerance)
                    || IsNear(channel, i, -scale, tolerance))
                {
                    rivals++;
                }
                else
                {
                    noise++;
                }
            }

            // What one load could pass for has to show itself more often, unless supervision has found the meter
            // reversed by itself.
            bool oneSize = largest < 2 * smallest && !FallsSuffice;
            int needed = least + (RivalWeight * rivals)
                + (noise / NoiseShare) + (oneSize ? OneSizeVotes : 0);
            bool bothWays = downs > 0 && (ups > 0 || FallsSuffice);
            if (!bothWays || ups + downs < needed)
            {
                return PhaseVerdict.Unknown;
            }

            return !moves ? PhaseVerdict.Still : own > 0 ? PhaseVerdict.Follows : PhaseVerdict.Reversed;
        }
    }
}
