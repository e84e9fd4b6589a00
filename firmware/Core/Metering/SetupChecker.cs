using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Looks at the registers that tell how a meter is set up, one after the other, and notes what it
    /// finds.</summary>
    public sealed class SetupChecker
    {
        // A meter that does not answer this is asked for currents all the same: not every copy of a meter has it.
        private const int MostTries = 2;

        private readonly Meter _meter;
        private readonly Request[] _requests;
        private readonly int[] _responseMs;
        private int _check;
        private int _tries;

        /// <summary>The checks of a meter's row.</summary>
        /// <param name="meter">Gets the findings.</param>
        /// <param name="baud">Speed of the serial line; 0 on a network.</param>
        /// <param name="bitsPerCharacter">10 to 12.</param>
        public SetupChecker(Meter meter, int baud, int bitsPerCharacter)
        {
            _meter = meter;
            SetupCheck[] checks = meter.Model.Checks;
            _requests = new Request[checks.Length];
            _responseMs = new int[checks.Length];
            for (int i = 0; i < checks.Length; i++)
            {
                _requests[i] = Request.CreateRead(
                    meter.UnitIdentifier, meter.Model.Function, checks[i].StartAddress, checks[i].Quantity);
                _responseMs[i] = MeterPoller.LongestMs(meter.Model, _requests[i], baud, bitsPerCharacter);
            }
        }

        /// <summary>True until all have been looked at.</summary>
        public bool IsPending => _check < _requests.Length;

        /// <summary>The next; valid while <see cref="IsPending"/>.</summary>
        public Request Request => _requests[_check];

        /// <summary>The longest time to its reply, ms.</summary>
        public int ResponseMs => _responseMs[_check];

        /// <summary>Looks again: another meter may stand there now.</summary>
        public void Restart() => _check = 0;

        /// <summary>Takes the end of <see cref="Request"/>.</summary>
        /// <param name="client">Its result is an end.</param>
        public void Complete(ModbusClient client)
        {
            if (client.Result == TransactionResult.Fine)
            {
                Judge(_meter.Model.Checks[_check], client, _meter.Setup);
            }
            else if (client.Result != TransactionResult.Exception && ++_tries < MostTries)
            {
                return;
            }

            _check++;
            _tries = 0;
        }

        /// <summary>Tells whether a meter gave itself the name or code of a row.</summary>
        /// <param name="check">Of the kind Name or Identification.</param>
        /// <param name="client">Holds the answer; its result is Fine.</param>
        public static bool IsNamed(SetupCheck check, ModbusClient client)
        {
            if (check.Kind == SetupCheckKind.Identification)
            {
                return IsExpected(check, client.Register(0));
            }

            for (int i = 0; i < check.Expected.Length; i++)
            {
                if (client.Register(i) != check.Expected[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Notes what an answer means, or takes it back.</summary>
        /// <param name="check">As asked.</param>
        /// <param name="client">Holds the answer; its result is Fine.</param>
        /// <param name="setup">Gets the finding.</param>
        public static void Judge(SetupCheck check, ModbusClient client, MeterSetup setup)
        {
            int value = client.Register(0);
            switch (check.Kind)
            {
                case SetupCheckKind.Identification:
                    JudgeCode(check, value, setup);
                    break;
                case SetupCheckKind.Name:
                    Note(setup, SetupFinding.OtherName, !IsNamed(check, client), value);
                    break;
                case SetupCheckKind.MeasuringMode:
                    Note(setup, SetupFinding.ExportHidden, !IsExpected(check, value), value);
                    break;
                case SetupCheckKind.MeasuringSystem:
                    Note(setup, SetupFinding.MeasuringSystem, !IsExpected(check, value), value);
                    break;
                default:
                    Note(setup, SetupFinding.PhaseSequence, !IsExpected(check, value), value);
                    break;
            }
        }

        private static bool IsExpected(SetupCheck check, int value)
        {
            for (int i = 0; i < check.Expected.Length; i++)
            {
                if (check.Expected[i] == value)
                {
                    return true;
                }
            }

            return false;
        }

        private static void JudgeCode(SetupCheck check, int code, MeterSetup setup)
        {
            int family = CarloGavazzi.Family(code);
            bool expected = IsExpected(check, code);
            bool shared = family == CarloGavazzi.Family(check.Expected[0]);
            Note(setup, SetupFinding.WrongModel, !expected && family != 0 && !shared, code);
            Note(setup, SetupFinding.OtherModel, !expected && shared, code);
            Note(setup, SetupFinding.UnknownCode, !expected && family == 0, code);
        }

        private static void Note(MeterSetup setup, SetupFinding finding, bool found, int value)
        {
            if (found)
            {
                setup.Note(finding, value);
            }
            else
            {
                setup.Clear(finding);
            }
        }
    }
}
