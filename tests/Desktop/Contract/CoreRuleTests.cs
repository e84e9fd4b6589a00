using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>The Core's own rules: whole numbers, one direction, a start-up and nothing after it.</summary>
    [TestClass]
    public sealed class CoreRuleTests
    {
        private const string CleanStage = @"
            namespace Evenload.Core.Ports { public interface IPilotOutput { void SetDuty(int dutyPermille); } }
            namespace Evenload.Core.Pilot
            {
                public enum State : byte { A, B, C }
                public static class StateNames
                {
                    private static readonly string[] Names = { ""A"", ""B"", ""C"" };
                    public static string Of(State state) { return Names[(int)state]; }
                    public static string Long(State state) { return ""state "" + Names[(int)state]; }
                }
                public sealed class Stage
                {
                    private readonly byte[] _buffer = new byte[8];
                    private readonly Ports.IPilotOutput _output;
                    public Stage(Ports.IPilotOutput output)
                    {
                        if (output == null) { throw new System.ArgumentNullException(nameof(output)); }
                        _output = output;
                    }
                    public static Stage CreateDefault(Ports.IPilotOutput output) { return new Stage(output); }
                    public static int Duty(State s) => s switch { State.A => 1000, State.B => 160, State.C => 500 };
                    public void Tick(State state)
                    {
                        _buffer[0] = (byte)state;
                        _output.SetDuty(Duty(state));
                    }
                    public string ToText() { return _buffer[0].ToString(); }
                }
            }
            namespace Evenload.Core
            {
                public sealed class Controller
                {
                    private readonly Pilot.Stage _stage;
                    public Controller(Ports.IPilotOutput output) { _stage = Pilot.Stage.CreateDefault(output); }
                    public void Tick() { _stage.Tick(Pilot.State.B); string name = Pilot.StateNames.Of(Pilot.State.A); }
                }
            }";

        [TestMethod]
        public void A_stage_that_keeps_the_rules_is_accepted()
        {
            Expect(null, Sample.CoreFindings(CleanStage));
        }

        [TestMethod]
        [DataRow("public float Amperes;", "C.Amperes")]
        [DataRow("public void M(double amperes) { }", "C.M")]
        [DataRow("public int M(int n) { return (int)(n * 1.13); }", "C.M")]
        [DataRow("public int M(int n) { return (int)(n / 2f); }", "C.M")]
        public void Floating_point_is_refused_in_the_core(string member, string where)
        {
            Expect(
                "Evenload.Core.Site." + where + " uses floating point, and the Core counts in whole numbers; pick a " +
                    "smaller unit and convert at the edge.",
                Sample.CoreFindings(Class("Site", member)));
        }

        [TestMethod]
        public void Floating_point_is_accepted_in_the_rim()
        {
            Expect(null, Sample.RimFindings("public class C { public double DutyCycle; }"));
        }

        [TestMethod]
        [DataRow("Modbus", "Metering")]
        [DataRow("Metering", "Site")]
        [DataRow("Site", "Balancing")]
        [DataRow("Balancing", "Supervision")]
        [DataRow("Supervision", "Pilot")]
        [DataRow("Modbus", "Settings")]
        [DataRow("Pilot", "Group")]
        [DataRow("Supervision", "Console")]
        [DataRow("Site", "Monitoring")]
        [DataRow("Ports", "Modbus")]
        [DataRow("Ports", "Settings")]
        public void A_folder_may_not_use_a_later_one_or_one_beside_the_line(string from, string to)
        {
            Expect(
                "Evenload.Core." + from + ".C.M uses Evenload.Core." + to + ".Used, but " + from + " may not use " +
                    to + "; hand the value over through the controller or a port.",
                Sample.CoreFindings(Uses(from, to)));
        }

        [TestMethod]
        [DataRow("Metering", "Modbus")]
        [DataRow("Pilot", "Modbus")]
        [DataRow("Pilot", "Supervision")]
        [DataRow("Modbus", "Ports")]
        [DataRow("Settings", "Pilot")]
        [DataRow("Settings", "Ports")]
        [DataRow("Console", "Settings")]
        public void A_folder_may_use_earlier_ones_and_the_ports(string from, string to)
        {
            Expect(null, Sample.CoreFindings(Uses(from, to)));
        }

        [TestMethod]
        public void Nobody_but_the_console_uses_the_root()
        {
            Expect(
                null,
                Sample.CoreFindings(
                    "namespace Evenload.Core { public class Controller { } }" +
                    Class("Console", "public void M(Controller controller) { }")));
            Expect(
                "Evenload.Core.Monitoring.C.M uses Evenload.Core.Controller, but Monitoring may not use the root; hand the " +
                    "value over through the controller or a port.",
                Sample.CoreFindings(
                    "namespace Evenload.Core { public class Controller { } }" +
                    Class("Monitoring", "public void M(Controller controller) { }")));
        }

        [TestMethod]
        public void A_folder_that_has_no_place_in_the_line_is_refused()
        {
            Expect(
                "Evenload.Core.Helpers.C lies in none of the Core's folders; move it to one, or name the new folder " +
                    "in the check.",
                Sample.CoreFindings(Class("Helpers", "")));
        }

        [TestMethod]
        [DataRow("Used _used;", "C._used")]
        [DataRow("Used[] _used;", "C._used")]
        [DataRow("void M() { Used.Static(); }", "C.M")]
        [DataRow("void M() { int n = Used.Field; }", "C.M")]
        [DataRow("void M() { Used used = null; }", "C.M")]
        [DataRow("void M(object o) { bool used = o is Used; }", "C.M")]
        [DataRow("void M() { Used used = null; used = Id(used); } static Used Id(object o) { return null; }", "C.Id")]
        [DataRow("void M() { try { } catch (Failure) { } }", "C.M")]
        [DataRow("class Nested : Used { }", "C.Nested")]
        [DataRow("class Nested : IUsed { }", "C.Nested")]
        public void A_use_is_seen_wherever_it_hides(string member, string where)
        {
            const string used = @"namespace Evenload.Core.Metering
            {
                public interface IUsed { }
                public class Used { public static int Field; public static void Static() { } }
                public class Failure : System.Exception { }
            }";
            IReadOnlyList<string> findings = Sample.CoreFindings(
                used + "namespace Evenload.Core.Modbus { using Evenload.Core.Metering; class C { " + member + " } }");
            Assert.IsGreaterThan(0, findings.Count);
            bool named = false;
            foreach (string finding in findings)
            {
                named |= finding.StartsWith("Evenload.Core.Modbus." + where + " uses Evenload.Core.Metering.",
                    System.StringComparison.Ordinal);
            }

            Assert.IsTrue(named, string.Join("\n", findings));
        }

        [TestMethod]
        [DataRow("makes a new System.Object", "object o = new object();")]
        [DataRow("makes a new array of System.Byte", "byte[] b = new byte[4];")]
        [DataRow("makes a new System.Action", "System.Action a = Tick;")]
        [DataRow("boxes a System.Int32", "object o = 1;")]
        [DataRow("names a text, for which the device makes an object each time", "string s = \"text\";")]
        [DataRow("calls System.Int32.ToString, which answers with a new object", "int n = 1; n.ToString();")]
        [DataRow("calls System.String.Concat, which answers with a new object", "Text = Text + Text;")]
        [DataRow("calls System.String.Substring, which answers with a new object", "Text.Substring(1);")]
        [DataRow("calls Evenload.Core.Pilot.C.CreateOne, which allocates", "CreateOne();")]
        [DataRow("calls Evenload.Core.Pilot.C.ToText, which allocates", "ToText();")]
        public void An_allocation_in_a_tick_is_refused(string what, string statement)
        {
            Expect(
                "Evenload.Core.Pilot.C.Tick " + what + ", but the charging path allocates nothing after start-up; " +
                    "move it to a constructor or a static Create method and keep the object.",
                Sample.CoreFindings(Class("Pilot", Tick(statement))));
        }

        [TestMethod]
        public void A_lambda_made_at_start_up_still_runs_in_the_tick()
        {
            IReadOnlyList<string> findings = Sample.CoreFindings(Class(
                "Pilot", "System.Action _call; object _o; public C() { _call = () => _o = new object(); }"));
            Assert.HasCount(1, findings);
            StringAssert.Contains(findings[0], "makes a new System.Object, but the charging path allocates nothing");
        }

        [TestMethod]
        [DataRow("Settings")]
        [DataRow("Console")]
        [DataRow("Monitoring")]
        [DataRow("Group")]
        public void An_allocation_beside_the_line_is_accepted(string folder)
        {
            Expect(null, Sample.CoreFindings(Class(folder, Tick("object o = new object();"))));
        }

        [TestMethod]
        public void A_throw_in_a_tick_is_refused()
        {
            Expect(
                "Evenload.Core.Pilot.C.Tick throws, but the charging path throws nothing after start-up; return a " +
                    "result, or move the check to a constructor or a static Create method.",
                Sample.CoreFindings(Class("Pilot", Tick("throw _failure;") + "System.Exception _failure;")));
        }

        [TestMethod]
        public void A_throw_in_a_tick_is_refused_even_if_it_looks_like_the_compilers_own()
        {
            IReadOnlyList<string> findings =
                Sample.CoreFindings(Class("Pilot", Tick("throw new System.InvalidOperationException();")));
            Assert.HasCount(2, findings);
            StringAssert.StartsWith(findings[0], "Evenload.Core.Pilot.C.Tick makes a new System.InvalidOperation");
            StringAssert.StartsWith(findings[1], "Evenload.Core.Pilot.C.Tick throws,");
        }

        private static string Tick(string statement) =>
            "public string Text; static object CreateOne() { return new object(); } " +
            "public string ToText() { return Text + Text; } public void Tick() { " + statement + " } ";

        private static string Class(string folder, string members) =>
            "namespace Evenload.Core." + folder + " { public class C { " + members + " } }";

        private static string Uses(string from, string to) =>
            "namespace Evenload.Core." + to + " { public class Used { } }" +
            Class(from, "public void M(Evenload.Core." + to + ".Used used) { }");

        private static void Expect(string expected, IReadOnlyList<string> findings) =>
            Assert.AreEqual(expected ?? "", string.Join("\n", findings));
    }
}
