namespace Evenload.Core.Metering
{
    /// <summary>Finds the requests that read some quantities.</summary>
    public static class BlockPlanner
    {
        /// <summary>Makes the fewest blocks that hold every number of some quantities whole, in order of
        /// address.</summary>
        /// <param name="quantities">Any of them may be null.</param>
        /// <param name="maximumQuantity">Most registers of a block, 4 to 125.</param>
        /// <param name="acrossGaps">Whether a block may hold registers that were not asked for.</param>
        public static RegisterBlock[] CreateBlocks(Quantity[] quantities, int maximumQuantity, bool acrossGaps)
        {
            int[] starts = new int[0];
            int[] ends = new int[0];
            int next = -1;
            while (true)
            {
                int start = Smallest(quantities, next, out int words);
                if (start < 0)
                {
                    break;
                }

                next = start;
                int last = starts.Length - 1;
                bool joins = last >= 0 && start + words - starts[last] <= maximumQuantity
                    && (acrossGaps || start <= ends[last]);
                if (!joins)
                {
                    starts = CreateLonger(starts, start);
                    ends = CreateLonger(ends, start + words);
                }
                else if (start + words > ends[last])
                {
                    ends[last] = start + words;
                }
            }

            RegisterBlock[] blocks = new RegisterBlock[starts.Length];
            for (int i = 0; i < blocks.Length; i++)
            {
                blocks[i] = new RegisterBlock(starts[i], ends[i] - starts[i]);
            }

            return blocks;
        }

        // The smallest address above another, and the registers of the widest number there; -1 after the last.
        private static int Smallest(Quantity[] quantities, int above, out int words)
        {
            int best = -1;
            words = 0;
            for (int i = 0; i < quantities.Length; i++)
            {
                Quantity quantity = quantities[i];
                if (quantity == null)
                {
                    continue;
                }

                int width = Quantity.Words(quantity.Type);
                for (int j = 0; j < quantity.Addresses.Length; j++)
                {
                    Take(quantity.Addresses[j], width, above, ref best, ref words);
                    if (quantity.Minus != null)
                    {
                        Take(quantity.Minus[j], width, above, ref best, ref words);
                    }
                }

                if (quantity.ScaleAddress >= 0)
                {
                    Take(quantity.ScaleAddress, 1, above, ref best, ref words);
                }
            }

            return best;
        }

        private static void Take(int address, int width, int above, ref int best, ref int words)
        {
            if (address <= above || (best >= 0 && address > best))
            {
                return;
            }

            words = address == best && words > width ? words : width;
            best = address;
        }

        private static int[] CreateLonger(int[] values, int value)
        {
            int[] longer = new int[values.Length + 1];
            for (int i = 0; i < values.Length; i++)
            {
                longer[i] = values[i];
            }

            longer[values.Length] = value;
            return longer;
        }
    }
}
