using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class SessionRulesTests
    {
        // In the order of SessionState: Unplugged Waiting Ready Charging Stopping Paused Finished and X for Faulted.
        private const string States = "UWRCSPFX";

        // Inputs: a state of the pilot and whether current is offered; of C and D also whether the checks are done.
        private static readonly string[] Inputs =
        {
            "A+", "A-", "B+", "B-", "C+ checked", "C+", "C-", "D+ checked", "D+", "D-",
            "E+", "E-", "F+", "F-", "?+", "?-",
        };

        // What follows, and the sequences of IEC 61851-1:2017 Table A.6 that lead there; "-": none, the session goes on
        // as it is, or it is no vehicle's and no charger's act. D is as C, and ? as E and F.
        private static readonly string[] Table =
        {
            "U A+ U -",         "U A- U -",         "U B+ R 1.1 3.1",   "U B- W 1.1",
            "U C+ checked R 1.2 3.2", "U C+ R 1.2 3.2", "U C- W 1.2",   "U E+ X 12",        "U E- X 12",
            "W A+ U 2.1",       "W A- U 2.1",       "W B+ R 3.1",       "W B- W -",
            "W C+ checked R 3.2", "W C+ R 3.2",     "W C- W 11",        "W E+ X 12",        "W E- X 12",
            "R A+ U 2.1 9.3",   "R A- U 2.1 9.3",   "R B+ R 6",         "R B- W 9.2",
            "R C+ checked C 4", "R C+ R 4",         "R C- W 9.1",       "R E+ X 12",        "R E- X 12",
            "C A+ U 2.2 9.3",   "C A- U 2.2 9.3",   "C B+ F 7 8.1",     "C B- P 7 8.2",
            "C C+ checked C 5 6 7", "C C+ C 5 6 7", "C C- S 9.1",       "C E+ X 12",        "C E- X 12",
            "S A+ U 2.2",       "S A- U 2.2",       "S B+ R 10.1 8.2 3.1", "S B- P 10.1 8.2",
            "S C+ checked S 9.1", "S C+ S 9.1",     "S C- S 9.1",       "S E+ X 12",        "S E- X 12",
            "P A+ U 2.1",       "P A- U 2.1",       "P B+ R 3.1",       "P B- P -",
            "P C+ checked R 3.2", "P C+ R 3.2",     "P C- P 11",        "P E+ X 12",        "P E- X 12",
            "F A+ U 2.1 9.3",   "F A- U 2.1 9.3",   "F B+ F 6",         "F B- P 9.2",
            "F C+ checked C 4", "F C+ F 4",         "F C- P 9.1",       "F E+ X 12",        "F E- X 12",
            "X A+ U 2.1",       "X A- U 2.1",       "X B+ R 3.1",       "X B- W -",
            "X C+ checked R 3.2", "X C+ R 3.2",     "X C- W -",       "X E+ X 12",        "X E- X 12",
        };

        // The only pairs that the end of the vehicle's time to switch off changes.
        private static readonly string[] Expired =
        {
            "S C+ checked P 10.2", "S C+ P 10.2", "S C- P 10.2",
        };

        [TestMethod]
        public void Every_state_and_input_leads_where_the_table_says()
        {
            for (int state = 0; state < States.Length; state++)
            {
                for (int input = 0; input < Inputs.Length; input++)
                {
                    string pair = States.Substring(state, 1) + " " + AsTable(Inputs[input]) + " ";
                    string row = Row(Table, pair);
                    Assert.AreEqual(Letter(row, pair), Follow(state, Inputs[input], false, false), row);
                    string later = Row(Expired, pair);
                    later = later.Length == 0 ? row : later;
                    Assert.AreEqual(Letter(later, pair), Follow(state, Inputs[input], true, false), later + " expired");
                }
            }
        }

        [TestMethod]
        public void Any_fault_leads_to_the_faulted_state_from_everywhere()
        {
            for (int state = 0; state < States.Length; state++)
            {
                for (int input = 0; input < Inputs.Length; input++)
                {
                    Assert.AreEqual("X", Follow(state, Inputs[input], false, true), Inputs[input]);
                    Assert.AreEqual("X", Follow(state, Inputs[input], true, true), Inputs[input] + " expired");
                }
            }
        }

        [TestMethod]
        [DataRow("1.1")]
        [DataRow("1.2")]
        [DataRow("2.1")]
        [DataRow("2.2")]
        [DataRow("3.1")]
        [DataRow("3.2")]
        [DataRow("4")]
        [DataRow("5")]
        [DataRow("6")]
        [DataRow("7")]
        [DataRow("8.1")]
        [DataRow("8.2")]
        [DataRow("9.1")]
        [DataRow("9.2")]
        [DataRow("9.3")]
        [DataRow("10.1")]
        [DataRow("10.2")]
        [DataRow("11")]
        [DataRow("12")]
        public void Every_sequence_is_in_the_table(string sequence)
        {
            bool found = false;
            for (int i = 0; i < Table.Length + Expired.Length; i++)
            {
                string row = i < Table.Length ? Table[i] : Expired[i - Table.Length];
                found |= (row + " ").IndexOf(" " + sequence + " ") > 0;
            }

            Assert.IsTrue(found, sequence);
        }

        [TestMethod]
        public void The_contactor_may_be_closed_while_charging_and_stopping_only()
        {
            Assert.AreEqual("CS", Where(0), "closed");
        }

        [TestMethod]
        public void The_pilot_oscillates_while_current_is_offered_only()
        {
            Assert.AreEqual("RCF", Where(1), "oscillates");
            Assert.AreEqual("UWSPX", Where(2), "steady");
        }

        [TestMethod]
        public void In_state_B_the_contactor_is_open_whatever_was_before()
        {
            for (int i = 0; i < States.Length; i++)
            {
                for (int offer = 0; offer < 2; offer++)
                {
                    SessionState next = SessionRules.Next(
                        (SessionState)i, PilotState.B, offer == 1, true, false, false);
                    Assert.IsFalse(SessionRules.ContactorMayClose(next), "open in B");
                }
            }
        }

        private static string Where(int question)
        {
            string found = "";
            for (int i = 0; i < States.Length; i++)
            {
                var state = (SessionState)i;
                bool yes = question == 0 ? SessionRules.ContactorMayClose(state)
                    : question == 1 ? SessionRules.Drive(state) == PilotMode.Oscillating
                    : SessionRules.Drive(state) == PilotMode.Steady;
                found += yes ? States.Substring(i, 1) : "";
            }

            return found;
        }

        private static string AsTable(string input)
            => input[0] == 'D' ? "C" + input.Substring(1)
            : input[0] == 'F' || input[0] == '?' ? "E" + input.Substring(1)
            : input;

        // A pair without "checked" is not one with it: what follows it is one letter.
        private static string Row(string[] table, string pair)
        {
            for (int i = 0; i < table.Length; i++)
            {
                if (table[i].IndexOf(pair) == 0 && table[i][pair.Length + 1] == ' ')
                {
                    return table[i];
                }
            }

            return "";
        }

        private static string Letter(string row, string pair)
            => row.Length == 0 ? "no row" : row.Substring(pair.Length, 1);

        private static string Follow(int state, string input, bool expired, bool faulted)
        {
            var pilot = (PilotState)"?ABCDEF".IndexOf(input[0]);
            bool mayClose = input.Length > 2;
            SessionState next = SessionRules.Next(
                (SessionState)state, pilot, input[1] == '+', mayClose, expired, faulted);
            return States.Substring((int)next, 1);
        }
    }
}
