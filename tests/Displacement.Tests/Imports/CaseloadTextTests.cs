using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Tests.Imports;

internal sealed class CaseloadTextTests
{
    [TestCase("", null, Sex.All, null)]
    [TestCase("total", null, Sex.All, null)]
    [TestCase("Children - Male", null, Sex.Male, "0-17")]
    [TestCase("Adult - Female - IDP", "displaced", Sex.Female, "adult")]
    [TestCase("IDP - Total", "displaced", Sex.All, null)]
    [TestCase("Hostcommunities", "host-community", Sex.All, null)]
    [TestCase("People with Disabilities", "people-with-disabilities", Sex.All, null)]
    [TestCase("Children - Male - Pakistan (District of Return)", "pakistan-(district-of-return)", Sex.Male, "0-17")]
    public void Read_ACategoryOfAPlan_IsGroupSexAndAge(string text, string? group, Sex sex, string? age)
    {
        var read = CaseloadText.Read(text);

        Assert.That((read.Group, read.Sex, read.Age?.ToString(), read.CountsHouseholds), Is.EqualTo((group, sex, age, false)));
    }

    [TestCase("Total Households", null)]
    [TestCase("Female-Headed Households", "female-headed-households")]
    public void Read_Households_AreCountedAsSuch(string text, string? group) =>
        Assert.That((CaseloadText.Read(text).Group, CaseloadText.Read(text).CountsHouseholds), Is.EqualTo((group, true)));

    [TestCase("INN", "in-need")]
    [TestCase("In Need", "in-need")]
    [TestCase("PiN", "in-need")]
    [TestCase("TGT", "targeted")]
    [TestCase("Reached", "reached")]
    [TestCase("AFF", "affected")]
    [TestCase("all", "")]
    [TestCase("", "")]
    [TestCase("severity 4", null)]
    public void Status_AsFilesWordIt_IsRead(string text, string? status) => Assert.That(NeedStatus.Read(text), Is.EqualTo(status));

    [TestCase("ALL", "")]
    [TestCase("Intersectoral", "")]
    [TestCase("EDU", "EDU")]
    [TestCase("", "?")]
    public void Sector_AllTogether_IsNone(string text, string sector) => Assert.That(NeedStatus.Sector(text), Is.EqualTo(sector));

    [TestCase("Aleppo [Admin 1]", "Aleppo", AdminLevel.Governorate)]
    [TestCase("Zaatari [Admin 3: POC]", "Zaatari", AdminLevel.Site)]
    [TestCase("Dispersed in the country / territory", "Dispersed in the country / territory", AdminLevel.Site)]
    public void Location_SaysItsLevelInBrackets(string text, string name, AdminLevel level) => Assert.That(LocationText.Read(text), Is.EqualTo((name, level)));

    [TestCase("Source: partner monthly tracking")]
    [TestCase("* Figures include host families")]
    [TestCase("المصدر: مكتب التنسيق")]
    [TestCase("https://example.org/data")]
    public void Note_UnderATable_IsOne(string text) => Assert.That(NoteText.Is(text), Is.True);

    [TestCase("Harim")]
    [TestCase("Notre-Dame")]
    public void Note_ThatIsAPlacesName_IsNone(string text) => Assert.That(NoteText.Is(text), Is.False);
}
