using Displacement.Estimates;
using Displacement.People;

namespace Displacement.Tests.Estimates;

/// <summary>Bands that cover an asked one are those that reach least far beyond it.</summary>
internal sealed class AgeCoverTests
{
    [TestCase("5-17", "0-9 4-9 10-19", "4-9 10-19")]
    [TestCase("5-17", "0-9 10-25 10-19", "0-9 10-19")]
    [TestCase("5-17", "0-19 5-9 10-17", "5-9 10-17")]
    [TestCase("5-17", "4-17 5-30", "4-17")]
    [TestCase("5-17", "0-17 5-18", "5-18")]
    [TestCase("5-17", "0-4 5-9 11-19", null)]
    [TestCase("5-17", "6-17", null)]
    [TestCase("5-17", "0-9 10-", "0-9 10-")]
    [TestCase("18-", "15-59 60-", "15-59 60-")]
    [TestCase("18-", "15-59", null)]
    [TestCase("18-", "0- 15-", "15-")]
    public void Find_OfSeveralCovers_TakesTheClosest(string asked, string bands, string? cover) =>
        Assert.That(AgeCover.Find([.. bands.Split(' ').Select(Band)], Band(asked)), Is.EqualTo(cover?.Split(' ').Select(Band)));

    private static AgeBand Band(string text) => text.Split('-') is [var from, var to]
        ? new AgeBand(int.Parse(from, System.Globalization.CultureInfo.InvariantCulture), to.Length == 0 ? null : int.Parse(to, System.Globalization.CultureInfo.InvariantCulture))
        : throw new ArgumentException(text, nameof(text));
}
