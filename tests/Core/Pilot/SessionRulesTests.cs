using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class SessionRulesTests
    {
        // In the order of SessionState: Unplugged Waiting Ready Charging Stopping Paused Finished and X for Faulted.
        private const string States = "UWRCSPFX";

        // Columns: B with and without an offer; C or D with an offer and all checks done; with an offer and not;
        // without.
        [TestMethod]
        [DataRow("U", false, "RWRRW")]
        [DataRow("U", true, "RWRRW")]
        [DataRow("W", false, "RWRRW")]
        [DataRow("W", true, "RWRRW")]
        [DataRow("R", false, "RWCRW")]     // 4: the vehicle is ready to charge
        [DataRow("R", true, "RWCRW")]
        [DataRow("C", false, "FPCCS")]     // 7 and 8.1: it opens S2; 10.1: the offer is withdrawn
        [DataRow("C", true, "FPCCS")]
        [DataRow("S", false, "RPSSS")]     // 8.2: it opens S2 as asked
        [DataRow("S", true, "RPPPP")]      // 10.2: it does not
        [DataRow("P", false, "RPRRP")]
        [DataRow("P", true, "RPRRP")]
        [DataRow("F", false, "FPCFP")]
        [DataRow("F", true, "FPCFP")]
        [DataRow("X", false, "RWRRW")]
        [DataRow("X", true, "RWRRW")]
        public void Every_state_and_input_leads_where_the_table_says(string state, bool expired, string follow)
        {
            for (int mayClose = 0; mayClose < 2; mayClose++)
            {
                bool may = mayClose == 1;
                Leads(state, PilotState.B, true, may, expired, follow[0]);
                Leads(state, PilotState.B, false, may, expired, follow[1]);
                Leads(state, PilotState.C, true, may, expired, may ? follow[2] : follow[3]);
                Leads(state, PilotState.D, true, may, expired, may ? follow[2] : follow[3]);
                Leads(state, PilotState.C, false, may, expired, follow[4]);
                Leads(state, PilotState.D, false, may, expired, follow[4]);
                for (int offer = 0; offer < 2; offer++)
                {
                    Leads(state, PilotState.A, offer == 1, may, expired, 'U');          // 2.1 and 2.2: unplugged
                    Leads(state, PilotState.E, offer == 1, may, expired, 'X');
                    Leads(state, PilotState.F, offer == 1, may, expired, 'X');
                    Leads(state, PilotState.Invalid, offer == 1, may, expired, 'X');
                }
            }
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

        private static void Leads(
            string state, PilotState pilot, bool offering, bool mayClose, bool expired, char follow)
        {
            var from = (SessionState)States.IndexOf(state);
            string what = state + " " + ((int)pilot).ToString() + (offering ? " offer" : "") + (mayClose ? " may" : "");
            SessionState next = SessionRules.Next(from, pilot, offering, mayClose, expired, false);
            Assert.AreEqual(follow.ToString(), States.Substring((int)next, 1), what);
            next = SessionRules.Next(from, pilot, offering, mayClose, expired, true);
            Assert.AreEqual("X", States.Substring((int)next, 1), what + " faulted");
        }
    }
}
