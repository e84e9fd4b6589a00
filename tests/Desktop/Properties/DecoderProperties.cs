using System;
using System.Globalization;
using System.Numerics;
using Evenload.Core.Metering;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>Numbers of meters against exact arithmetic.</summary>
    [TestClass]
    public sealed class DecoderProperties
    {
        private const int Cases = 200_000;

        private static readonly int[] Factors = [1, 2, 3, 7, 10, 100, 1000, 1024, 99_999, 100_000];

        [TestMethod]
        public void Floats_become_what_exact_arithmetic_makes_of_them()
        {
            Random random = Begin();
            int odd = 0;
            for (int i = 0; i < Cases; i++)
            {
                uint bits = AnyFloat(random);
                int numerator = AnyFactor(random);
                int denominator = AnyFactor(random);
                var quantity = new Quantity([0], RegisterType.Float32, WordOrder.HighFirst, numerator, denominator);
                float value = BitConverter.UInt32BitsToSingle(bits);
                Assert.AreEqual(float.IsFinite(value), MeterDecoder.IsNumber(quantity, bits), $"{bits:X8}");
                if (!float.IsFinite(value))
                {
                    odd++;
                    continue;
                }

                // Of a float, the double of the same value has a significand of 53 bits: 2^1074 makes it whole.
                BigInteger whole = Whole(value);
                BigInteger exact = Rounded(whole * numerator, denominator * BigInteger.Pow(2, 1074));
                BigInteger product = BigInteger.Abs(whole) * numerator / BigInteger.Pow(2, 1074);
                BigInteger expected = product > long.MaxValue ? Sign(bits >> 31 != 0) * long.MaxValue : exact;
                Assert.AreEqual(
                    expected,
                    MeterDecoder.Scaled(quantity, bits, 0),
                    string.Create(CultureInfo.InvariantCulture, $"{bits:X8} = {value:R} times {numerator} / {denominator}"));
            }

            Assert.IsGreaterThan(Cases / 1000, odd, "Hardly any was no number: this run has proved little.");
        }

        [TestMethod]
        public void Doubles_become_what_exact_arithmetic_makes_of_their_first_32_bits()
        {
            Random random = Begin();
            for (int i = 0; i < Cases / 4; i++)
            {
                long bits = random.Next(4) == 0
                    ? random.NextInt64(long.MinValue, long.MaxValue)
                    : BitConverter.DoubleToInt64Bits((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-70, 70)));
                int numerator = AnyFactor(random);
                int denominator = AnyFactor(random);
                var quantity = new Quantity([0], RegisterType.Float64, WordOrder.HighFirst, numerator, denominator);
                double value = BitConverter.Int64BitsToDouble(bits);
                Assert.AreEqual(double.IsFinite(value), MeterDecoder.IsNumber(quantity, bits), $"{bits:X16}");
                if (!double.IsFinite(value))
                {
                    continue;
                }

                bool denormal = (bits & 0x7FF0_0000_0000_0000) == 0;
                BigInteger kept = denormal ? 0 : Whole(BitConverter.Int64BitsToDouble(bits & ~0x1F_FFFFL));
                BigInteger exact = Rounded(kept * numerator, denominator * BigInteger.Pow(2, 1074));
                BigInteger product = BigInteger.Abs(kept) * numerator / BigInteger.Pow(2, 1074);
                BigInteger expected = product > long.MaxValue ? Sign(bits < 0) * long.MaxValue : exact;
                Assert.AreEqual(
                    expected,
                    MeterDecoder.Scaled(quantity, bits, 0),
                    string.Create(CultureInfo.InvariantCulture, $"{bits:X16} = {value:R} times {numerator} / {denominator}"));
            }
        }

        [TestMethod]
        public void Integers_become_what_exact_arithmetic_makes_of_them_and_a_power_of_ten()
        {
            Random random = Begin();
            for (int i = 0; i < Cases; i++)
            {
                long raw = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
                int numerator = AnyFactor(random);
                int denominator = AnyFactor(random);
                int decades = random.Next(2) == 0 ? 0 : random.Next(-10, 11);
                var quantity = new Quantity([0], RegisterType.Int64, WordOrder.HighFirst, numerator, denominator);
                BigInteger up = raw * BigInteger.Pow(10, Math.Max(decades, 0)) * numerator;
                BigInteger expected = BigInteger.Abs(up) > long.MaxValue
                    ? Sign(raw < 0) * long.MaxValue
                    : Rounded(up, denominator * BigInteger.Pow(10, Math.Max(-decades, 0)));
                Assert.AreEqual(
                    expected,
                    MeterDecoder.Scaled(quantity, raw, decades),
                    string.Create(CultureInfo.InvariantCulture, $"{raw} times {numerator} / {denominator}, 10^{decades}"));
            }
        }

        private static Random Begin()
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"EVENLOAD_SEED={Seeded.Value} repeats this run."));
            return new Random((int)(Seeded.Value % int.MaxValue));
        }

        // Any pattern; near an edge of an exponent; next to a half of a unit of ours; about as large as a meter's.
        private static uint AnyFloat(Random random)
        {
            uint sign = (uint)random.Next(2) << 31;
            uint near = (uint)random.Next(-2, 3);
            switch (random.Next(5))
            {
                case 0:
                    return (uint)random.NextInt64(0, 1L << 32);
                case 1:
                    return sign | ((((uint)random.Next(0, 256) << 23) + near) & 0x7FFF_FFFF);
                case 2:
                    return sign | ((BitConverter.SingleToUInt32Bits((random.Next(0, 100_000) + 0.5f) / 1000f) + near) & 0x7FFF_FFFF);
                case 3:
                    return sign | ((BitConverter.SingleToUInt32Bits(random.Next(0, 10_000_000) + 0.5f) + near) & 0x7FFF_FFFF);
                default:
                    return BitConverter.SingleToUInt32Bits((float)((random.NextDouble() - 0.5) * 100_000));
            }
        }

        private static int AnyFactor(Random random)
            => random.Next(3) == 0 ? random.Next(1, 100_001) : Factors[random.Next(Factors.Length)];

        private static int Sign(bool negative) => negative ? -1 : 1;

        // A double times 2^1074, which is a whole number.
        private static BigInteger Whole(double value)
        {
            long bits = BitConverter.DoubleToInt64Bits(value);
            int exponent = (int)((bits >> 52) & 0x7FF);
            long significand = (bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52);
            return Sign(bits < 0) * (new BigInteger(significand) << Math.Max(exponent - 1, 0));
        }

        // To the nearest, halves away from zero.
        private static BigInteger Rounded(BigInteger numerator, BigInteger denominator)
            => numerator.Sign * ((2 * BigInteger.Abs(numerator)) + denominator) / (2 * denominator);
    }
}
