using System;
using System.Globalization;

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
        public static void Unless(bool holds, long nowMs, FormattableString text)
        {
            if (!holds)
            {
                string said = text.ToString(CultureInfo.InvariantCulture);
                throw new BrokenRuleException(string.Create(CultureInfo.InvariantCulture, $"at {nowMs} ms: {said}"));
            }
        }
    }
}
