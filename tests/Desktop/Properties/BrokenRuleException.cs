using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>A rule of the charging path did not hold.</summary>
    internal sealed class BrokenRuleException : Exception
    {
        private BrokenRuleException(string message)
            : base(message)
        {
        }

        /// <summary>Throws unless a rule holds; the text is made only then.</summary>
        /// <param name="holds">The rule.</param>
        /// <param name="nowMs">When, for the reader.</param>
        /// <param name="text">The rule and the numbers that break it.</param>
        public static void Unless(
            bool holds, long nowMs, [InterpolatedStringHandlerArgument(nameof(holds))] ref Text text)
        {
            if (!holds)
            {
                throw new BrokenRuleException(string.Create(CultureInfo.InvariantCulture, $"at {nowMs} ms: {text.Written()}"));
            }
        }

        /// <summary>Writes nothing, and allocates nothing, while the rule holds.</summary>
        [InterpolatedStringHandler]
        internal ref struct Text
        {
            private DefaultInterpolatedStringHandler _text;

            public Text(int literalLength, int formattedCount, bool holds, out bool isWritten)
            {
                isWritten = !holds;
                _text = holds
                    ? default
                    : new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
            }

            public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

            public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

            public string Written() => _text.ToStringAndClear();
        }
    }
}
