namespace Evenload.Bench.Campaign
{
    /// <summary>A rule that did not hold, or what else is told of a session.</summary>
    /// <param name="Rule">As INV-1.</param>
    /// <param name="AtMs">When.</param>
    /// <param name="Text">With numbers.</param>
    public sealed record Breach(string Rule, long AtMs, string Text);
}
