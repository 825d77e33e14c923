using System.Text.Json.Nodes;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

internal sealed class ColumnMapJsonTests
{
    private static readonly ColumnChoice Place = new("District", "admin2-name", false, null);
    private static readonly ColumnChoice Figure = new("PDI", "value displaced", true, null);

    [Test]
    public void Of_NothingChosenOtherwise_IsNoMap() =>
        Assert.That(ColumnMapJson.Of([Place with { Chosen = "admin2-name" }, Figure]), Is.Null);

    [Test]
    public void Of_AChangedPlace_NamesThatColumnAlone() =>
        Assert.That(Columns(ColumnMapJson.Of([Place with { Chosen = "admin3-name" }, Figure])), Is.EqualTo("District=admin3-name"));

    [Test]
    public void Of_AChangedFigure_NamesTheOtherFiguresToo() =>
        Assert.That(Columns(ColumnMapJson.Of([Place, Figure, new ColumnChoice("Total", "ignore", false, "value returnees")])), Is.EqualTo("PDI=value displaced Total=value returnees"));

    [Test]
    public void Of_AnEarlierMap_KeepsWhatWasNotChosenAnew() =>
        Assert.That(
            ColumnMapJson.Of([Place with { Chosen = "admin3-name" }], """{"columns":{"DISTRICT":"admin2-name","Mois":"month"},"scope":"part"}"""),
            Does.Contain("\"Mois\": \"month\"").And.Contain("\"scope\": \"part\"").And.Contain("\"District\": \"admin3-name\"").And.Not.Contain("DISTRICT"));

    [Test]
    public void Of_AGroupAlone_NamesEveryColumn() =>
        Assert.That(ColumnMapJson.Of([Place, Figure], group: "returnees"), Does.Contain("\"group\": \"returnees\"").And.Contain("admin2-name"));

    [Test]
    public void WithoutDay_AMapWithADay_LosesTheDayAlone() =>
        Assert.That(ColumnMapJson.WithoutDay("""{"columns":{"n":"value"},"asOf":"2018"}"""), Does.Contain("\"n\"").And.Not.Contain("2018"));

    private static string Columns(string? json) =>
        string.Join(' ', JsonNode.Parse(json!)!["columns"]!.AsObject().Select(column => $"{column.Key}={column.Value}"));
}
