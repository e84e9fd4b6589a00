using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Metering;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>What the simulated meters serve, read by mbpoll.</summary>
    [TestClass]
    public sealed class MbpollTests
    {
        private const int Unit = 17;
        private const int SunSpecBase = 40000;

        private static readonly int[] _currents = [12340, 7010, 23450];

        private static readonly int[] _bauds = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200];

        public static IEnumerable<object[]> Profiles => MeterImage.Profiles.Select(name => new object[] { name });

        public static IEnumerable<object[]> Lines =>
            from baud in _bauds
            from line in new[] { ("none", 2), ("even", 1), ("odd", 1) }
            select new object[] { baud, line.Item1, line.Item2 };

        [TestMethod]
        [DynamicData(nameof(Profiles))]
        public void Mbpoll_reads_the_registers_and_currents_of_every_meter(string profile)
        {
            MeterImage image = Image(profile);
            MeterModel model = Model(profile);
            using var server = new TcpServerThread(Server(image), 0, new LineFaults(), 1);
            Mbpoll mbpoll = Mbpoll.OfTcp(server.Port, Unit);
            int origin = model.SunSpecModels == null ? 0 : Walk(mbpoll, model.SunSpecModels);
            foreach (RegisterBlock block in model.Blocks)
            {
                CollectionAssert.AreEqual(
                    Held(image, (int)model.Function, origin + block.StartAddress, block.Quantity),
                    mbpoll.Words((int)model.Function, origin + block.StartAddress, block.Quantity));
            }

            for (int phase = 0; phase < model.Current.Addresses.Length; phase++)
            {
                double milliamps = Milliamps(mbpoll, model, origin, phase);
                Assert.AreEqual(_currents[phase], milliamps, 10, $"L{phase + 1}");
            }
        }

        [TestMethod]
        public void Mbpoll_is_refused_in_the_words_of_the_standard()
        {
            using var server = new TcpServerThread(Server(Image("em340")), 0, new LineFaults(), 1);
            Assert.Contains("Illegal data address", Mbpoll.OfTcp(server.Port, Unit).Refusal(4, 0x7000));
        }

        [TestMethod]
        [DynamicData(nameof(Lines))]
        public void Mbpoll_reads_a_serial_meter_at_every_speed_and_parity(int baud, string parity, int stopBits)
        {
            using var terminal = new PseudoTerminal();
            using var server = new RtuServerThread(
                terminal, Server(Image("em340")), baud * 10 / 11, 5, new LineFaults(), 1);  // characters of 11 bits
            Mbpoll mbpoll = Mbpoll.OfRtu(terminal.SlavePath, baud, parity, stopBits, Unit);
            CollectionAssert.AreEqual(
                new[] { 12340, 0, 7010, 0, 23450, 0 }, mbpoll.Words(4, 0x000C, 6));
        }

        private static MeterImage Image(string profile)
        {
            var image = new MeterImage(profile, 0, 1) { JitterMilliamps = 0 };
            image.Update(0, _currents);
            return image;
        }

        private static ModbusServer Server(MeterImage image)
        {
            var server = new ModbusServer();
            server.Add(Unit, image);
            return server;
        }

        private static MeterModel Model(string profile)
        {
            for (int index = 0; index < MeterCatalogue.Count; index++)
            {
                if (MeterCatalogue.Name(index) == profile)
                {
                    return MeterCatalogue.CreateModel(index);
                }
            }

            throw new AssertFailedException(profile + " is not in the catalogue");
        }

        // SunSpec Information Model Specification V1.9, 6.1: the mark, then models with their length, FFFFh at the end.
        private static int Walk(Mbpoll mbpoll, int[] models)
        {
            CollectionAssert.AreEqual(new[] { 0x5375, 0x6E53 }, mbpoll.Words(3, SunSpecBase, 2));
            int at = SunSpecBase + 2;
            while (true)
            {
                int[] head = mbpoll.Words(3, at, 2);
                Assert.AreNotEqual(0xFFFF, head[0], "no model of the profile");
                if (models.Contains(head[0]))
                {
                    return at;
                }

                at += 2 + head[1];
            }
        }

        private static int[] Held(MeterImage image, int function, int startAddress, int quantity)
        {
            var bytes = new byte[2 * quantity];
            Assert.AreEqual(bytes.Length, image.Read(function, startAddress, quantity, bytes, 0));
            return Enumerable.Range(0, quantity).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        }

        // mbpoll puts the words together; only the factor to mA is the catalogue's.
        private static double Milliamps(Mbpoll mbpoll, MeterModel model, int origin, int phase)
        {
            Quantity current = model.Current;
            int function = (int)model.Function;
            int address = origin + current.Addresses[phase];
            bool highFirst = current.Order == WordOrder.HighFirst;
            string format = current.Type switch
            {
                RegisterType.Int32 or RegisterType.UInt32 => "int",
                RegisterType.Float32 => "float",
                RegisterType.Int16 or RegisterType.UInt16 => null,
                _ => throw new AssertFailedException($"mbpoll has no {current.Type}"),
            };
            double value = mbpoll.Value(function, address, format, highFirst);
            double scale = current.ScaleAddress < 0
                ? 1
                : Math.Pow(10, mbpoll.Value(function, origin + current.ScaleAddress, null, true));
            return value * scale * current.Numerator / current.Denominator;
        }
    }
}
