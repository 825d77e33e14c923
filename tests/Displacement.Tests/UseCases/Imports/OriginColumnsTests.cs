using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Columns that say where people are from are never places where they are, and never dropped.</summary>
[TestFixture]
internal sealed class OriginColumnsTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase("Origin admin1 Pcode")]
    [TestCase("origin_adm1_pcode")]
    [TestCase("Place of origin admin1 Pcode")]
    [TestCase("Admin1 Pcode of origin")]
    public void HeaderOfAnOriginCode_IsRead(string header)
    {
        ledger.Believe($"admin1Pcode,{header},Date,IDPs\nSY02,SY07,2018-08-31,300\nSY02,SY02,2018-08-31,200\n", new ImportOptions(Source: "Council"));
        Assert.That(From("SY07"), Is.EqualTo(300));
    }

    [TestCase("Governorate of origin")]
    [TestCase("Origin Governorate")]
    [TestCase("Gouvernorat d'origine")]
    public void HeaderOfAnOriginName_IsRead(string header)
    {
        ledger.Believe($"admin1Pcode,{header},Date,IDPs\nSY02,Idleb,2018-08-31,300\nSY02,Aleppo,2018-08-31,200\n", new ImportOptions(Source: "Council"));
        Assert.That(From("SY07"), Is.EqualTo(300));
    }

    [Test]
    public void OriginsOfTwoLevels_AreReadAsCloselyAsARowSays()
    {
        ledger.Believe(
            "admin1Pcode,Governorate of origin,District of origin Pcode,Date,IDPs\nSY02,Idleb,SY0702,2018-08-31,300\nSY02,Idleb,,2018-08-31,50\n",
            new ImportOptions(Source: "Council"));
        Assert.That((From("SY0702"), From("SY07")), Is.EqualTo((300m, 350m)));
    }

    [TestCase("Origine admin1 Pcode")]
    [TestCase("Gouvernorat origine")]
    [TestCase("المحافظة المنشأ")]
    public void HeaderOfAnOrigin_InFrenchAndArabic_IsRead(string header)
    {
        ledger.Believe($"admin1Pcode,{header},Date,IDPs\nSY02,SY07,2018-08-31,300\nSY02,SY02,2018-08-31,200\n".Replace("SY07,2", header.Contains("Pcode", StringComparison.Ordinal) ? "SY07,2" : "Idleb,2", StringComparison.Ordinal), new ImportOptions(Source: "Council"));
        Assert.That(From("SY07"), Is.EqualTo(300));
    }

    [Test]
    public void OriginWhoseDistrictIsUnknown_IsItsGovernorate()
    {
        ledger.Believe("admin1Pcode,Governorate of origin,District of origin,Date,IDPs\nSY02,Idleb,Somewhere,2018-08-31,300\n", new ImportOptions(Source: "Council"));
        Assert.That(From("SY07"), Is.EqualTo(300));
    }

    [Test]
    public void OriginCodeWithoutALevel_SpeaksForAMisspeltName()
    {
        ledger.Believe("admin1Pcode,Origin Pcode,Governorate of origin,Date,IDPs\nSY02,SY07,Xyzzy,2018-08-31,300\n", new ImportOptions(Source: "Council"));
        Assert.That(From("SY07"), Is.EqualTo(300));
    }

    private decimal? From(string origin) => ledger.Ask("SY02", "displaced", "2018-09-01", request => request with { Origin = origin }).Winner?.Quantity.Best;
}
