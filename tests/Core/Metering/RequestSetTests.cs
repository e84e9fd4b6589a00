using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    /// <summary>What each row of the catalogue asks for, computed from the addresses in the row.</summary>
    [TestClass]
    public class RequestSetTests
    {
        [TestMethod]
        public void Currents_and_powers_take_as_few_requests_as_the_meter_allows()
        {
            int more = 0;
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                if (model.Current == null)
                {
                    continue;
                }

                int fewest = Fewest(model);
                if (model.Blocks.Length != fewest)
                {
                    more++;
                    Assert.AreEqual("shelly-pro-3em", model.Name, "No other takes more than needed.");
                    Assert.IsTrue(model.NotFirm.IndexOf("across the gaps") > 0, "The row says why.");
                }
            }

            Assert.AreEqual(1, more, "Of gaps in its map.");
        }

        [TestMethod]
        public void Blocks_hold_every_current_and_power_and_hardly_more()
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                if (model.Current == null)
                {
                    continue;
                }

                bool[] needed = Needed(new[] { model.Current, model.Power });
                foreach (RegisterBlock block in model.Blocks)
                {
                    int first = 0;
                    int last = 0;
                    for (int j = 0; j < block.Quantity; j++)
                    {
                        last = needed[block.StartAddress + j] ? j : last;
                        first = needed[block.StartAddress + block.Quantity - 1 - j] ? block.Quantity - 1 - j : first;
                    }

                    // At most one number beside them, as in the sources: a voltage or the total.
                    int spare = block.Quantity - (last - first + 1);
                    Assert.IsTrue(block.Quantity <= model.MaximumQuantity, "Not too many: " + model.Name);
                    Assert.IsTrue(spare <= 2, "Hardly more: " + model.Name);
                }

                ExpectInside(model, model.Current, model.Blocks);
                ExpectInside(model, model.Power, model.Blocks);
            }
        }

        [TestMethod]
        public void Details_are_whole_in_blocks_of_what_the_meter_allows()
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                Quantity[] quantities = CreateDetails(model);
                RegisterBlock[] blocks = model.DetailBlocks
                    ?? BlockPlanner.CreateBlocks(quantities, model.MaximumQuantity, false);
                foreach (RegisterBlock block in blocks)
                {
                    Assert.IsTrue(block.Quantity <= model.MaximumQuantity, "Not too many: " + model.Name);
                }

                foreach (Quantity quantity in quantities)
                {
                    if (quantity != null)
                    {
                        ExpectInside(model, quantity, blocks);
                    }
                }
            }
        }

        [TestMethod]
        public void Set_up_is_looked_at_within_what_the_meter_allows()
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                for (int j = 0; j < model.Checks.Length; j++)
                {
                    SetupCheck check = model.Checks[j];
                    Assert.IsTrue(check.Quantity <= model.MaximumQuantity, "Not too many.");
                    bool code = check.Kind == SetupCheckKind.Identification;
                    Assert.IsTrue(!code || (check.Quantity == 1 && check.StartAddress == 0x0B), "The code by itself.");
                    Assert.IsTrue(code == (check.Remedy == null), "What to do.");
                    Assert.IsTrue(
                        check.Kind != SetupCheckKind.Name || check.Quantity == check.Expected.Length, "All of it.");
                    for (int k = 0; k < j; k++)
                    {
                        Assert.IsTrue(model.Checks[k].Kind != check.Kind, "One of a kind.");
                    }
                }
            }
        }

        [TestMethod]
        public void EM24_is_never_asked_for_more_than_11_registers()
        {
            MeterModel model = MeterCatalogue.CreateModel(11);
            Assert.AreEqual("em24", model.Name, "The row.");
            Assert.AreEqual(11, model.MaximumQuantity, "The most.");
            Assert.AreEqual(2, model.Blocks.Length, "Twelve are two requests.");
        }

        private static Quantity[] CreateDetails(MeterModel model)
            => new[] { model.Voltage, model.TotalPower, model.Frequency, model.EnergyImport, model.EnergyExport };

        private static void ExpectInside(MeterModel model, Quantity quantity, RegisterBlock[] blocks)
        {
            int words = Quantity.Words(quantity.Type);
            for (int i = 0; i < quantity.Addresses.Length; i++)
            {
                Assert.IsTrue(IsInside(quantity.Addresses[i], words, blocks), "Number: " + model.Name);
                Assert.IsTrue(
                    quantity.Minus == null || IsInside(quantity.Minus[i], words, blocks), "Export: " + model.Name);
            }

            Assert.IsTrue(
                quantity.ScaleAddress < 0 || IsInside(quantity.ScaleAddress, 1, blocks), "Scale: " + model.Name);
        }

        private static bool IsInside(int address, int words, RegisterBlock[] blocks)
        {
            foreach (RegisterBlock block in blocks)
            {
                if (address >= block.StartAddress && address + words <= block.StartAddress + block.Quantity)
                {
                    return true;
                }
            }

            return false;
        }

        // From the lowest register that is needed as far as a request reaches, and so on: no other choice takes fewer.
        private static int Fewest(MeterModel model)
        {
            Quantity[] quantities = { model.Current, model.Power };
            bool[] needed = Needed(quantities);
            int requests = 0;
            int from = 0;
            while (true)
            {
                while (from < needed.Length && !needed[from])
                {
                    from++;
                }

                if (from == needed.Length)
                {
                    return requests;
                }

                requests++;
                from = FirstNotWhole(quantities, from, from + model.MaximumQuantity);
            }
        }

        // Start of the first number from an address on that does not end before another address.
        private static int FirstNotWhole(Quantity[] quantities, int from, int end)
        {
            int first = 65536;
            foreach (Quantity quantity in quantities)
            {
                int words = Quantity.Words(quantity.Type);
                for (int i = 0; i < quantity.Addresses.Length; i++)
                {
                    int address = quantity.Addresses[i];
                    first = address >= from && address + words > end && address < first ? address : first;
                    int minus = quantity.Minus == null ? 0 : quantity.Minus[i];
                    first = minus >= from && minus + words > end && minus < first ? minus : first;
                }

                int scale = quantity.ScaleAddress;
                first = scale >= from && scale + 1 > end && scale < first ? scale : first;
            }

            return first;
        }

        private static bool[] Needed(Quantity[] quantities)
        {
            bool[] needed = new bool[65536];
            foreach (Quantity quantity in quantities)
            {
                for (int word = 0; word < Quantity.Words(quantity.Type); word++)
                {
                    for (int i = 0; i < quantity.Addresses.Length; i++)
                    {
                        needed[quantity.Addresses[i] + word] = true;
                        if (quantity.Minus != null)
                        {
                            needed[quantity.Minus[i] + word] = true;
                        }
                    }
                }

                if (quantity.ScaleAddress >= 0)
                {
                    needed[quantity.ScaleAddress] = true;
                }
            }

            return needed;
        }
    }
}
