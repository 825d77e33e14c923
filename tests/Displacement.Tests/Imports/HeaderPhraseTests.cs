using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;

namespace Displacement.Tests.Imports;

internal sealed class HeaderPhraseTests
{
    [TestCase("Estimated # of IDP individuals (total)", "displaced")]
    [TestCase("Total number of IDPs", "displaced")]
    [TestCase("Nombre de personnes déplacées internes", "displaced")]
    [TestCase("عدد النازحين", "displaced")]
    [TestCase("Кількість ВПО", "displaced")]
    [TestCase("Estimated  # of returnee individuals  (total)", "returnees")]
    [TestCase("Nombre de réfugiés", "refugees")]
    [TestCase("Returned IDPs", "returned-displaced")]
    [TestCase("Returned refugees", "returned-refugees")]
    [TestCase("Total population", "population")]
    public void Read_PeopleOfAGroup_AreThatGroup(string header, string group)
    {
        var meaning = HeaderPhrase.Read(header);

        Assert.That((meaning?.Group, meaning?.Unit, meaning?.Sex, meaning?.Age), Is.EqualTo((group, (CountUnit?)CountUnit.People, (Sex?)Sex.All, (AgeBand?)null)));
    }

    [TestCase("Estimated # of IDP households (total)", "displaced")]
    [TestCase("Nombre de ménages déplacés", "displaced")]
    [TestCase("عدد الأسر النازحة", "displaced")]
    [TestCase("Returnee HH", "returnees")]
    public void Read_Households_AreNoPeople(string header, string group) =>
        Assert.That((HeaderPhrase.Read(header)?.Group, HeaderPhrase.Read(header)?.Unit), Is.EqualTo((group, (CountUnit?)CountUnit.Households)));

    [TestCase("IDPs - Females 0-4", Sex.Female, 0, 4)]
    [TestCase("Displaced children", Sex.All, 0, 17)]
    [TestCase("IDP girls", Sex.Female, 0, 17)]
    [TestCase("Garçons déplacés", Sex.Male, 0, 17)]
    public void Read_ABreakdown_SaysSexAndAge(string header, Sex sex, int from, int to) =>
        Assert.That((HeaderPhrase.Read(header)?.Sex, HeaderPhrase.Read(header)?.Age), Is.EqualTo(((Sex?)sex, new AgeBand(from, to))));

    [TestCase("Estimated # of IDP individuals not previously displaced abroad")]
    [TestCase("IDPs of whom in camps")]
    [TestCase("% of IDPs")]
    [TestCase("Percentage of IDPs")]
    [TestCase("IDPs origin")]
    [TestCase("IDPs and refugees")]
    [TestCase("Number of counties covered")]
    [TestCase("IDP Present (Yes/No)")]
    [TestCase("No")]
    [TestCase("Total")]
    [TestCase("30")]
    public void Read_WordsThatAreNotUnderstood_CountNobody(string header) => Assert.That(HeaderPhrase.Read(header), Is.Null);

    [TestCase("New IDPs", MeasureKind.Displacements)]
    [TestCase("IDP arrivals", MeasureKind.Arrivals)]
    [TestCase("Departures", MeasureKind.Departures)]
    public void Read_Movements_AreFlows(string header, MeasureKind measure) => Assert.That(HeaderPhrase.Read(header)?.Measure, Is.EqualTo(measure));

    [TestCase("IDPs by district, September 2018", "displaced")]
    [TestCase("IDPs and returnees", null)]
    [TestCase("Monthly tracking", null)]
    public void GroupIn_ATitle_IsTheOneGroupNamed(string title, string? group) => Assert.That(HeaderPhrase.GroupIn(title), Is.EqualTo(group));
}
