using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class DtmTests
{
    private const string V3 =
        "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,displacementReason,numberMales,numberFemales,idpOriginAdmin1Name,idpOriginAdmin1Pcode,assessmentType,operationStatus\n";

    private const string Hxl =
        "#id+code,#operation+name,#country+name,#country+code,#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm+level,#affected+idps,#date+reported,#date+year+reported,#date+month+reported,#round+code,#cause+type,#affected+idps+m,#affected+idps+f,#adm1+name+origin,#adm1+code+origin,#assessment+type,#operation+status\n";

    private const string V2 =
        "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,assessmentType,operationStatus\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Delete() => ledger.Dispose();

    [Test]
    public void V3_HxlRow_IsNoData()
    {
        var batch = ledger.Import(V3 + Hxl + District("SY0700", "100"));

        Assert.That((batch.Profile, batch.Rows, batch.Figures), Is.EqualTo(("dtm", 1L, 1L)));
    }

    [Test]
    public void V2_WithoutReasonColumn_CountsEverybody()
    {
        var facts = ledger.Facts(ledger.Import(V2 + "1,Syria Op,Syria,SYR,Idleb,SY07,,,1,1000,2018-08-31T00:00:00,2018,8,1,BA,Active\n"));

        Assert.That(facts.Single().Key, Is.EqualTo(PartKey.Everybody));
    }

    [Test]
    public void V3_LevelsMixed_StandAtTheirOwnLevel()
    {
        var facts = ledger.Facts(ledger.Import(V3 +
            ",Syria Op,Syria,SYR,,,,,0,900,2018-08-31T00:00:00,2018,8,1,Conflict,,,Not available,Not available,BA,Active\n" +
            "1,Syria Op,Syria,SYR,Idleb,SY07,,,1,900,2018-08-31T00:00:00,2018,8,1,Conflict,,,Not available,Not available,BA,Active\n" +
            District("SY0700", "900")));

        Assert.That(string.Concat(facts.Select(fact => fact.Level)), Is.EqualTo("012"));
    }

    [Test]
    public void V3_ReasonInTwoCases_IsOneReason()
    {
        var facts = ledger.Facts(ledger.Import(V3 + District("SY0700", "100", reason: "conflict") + District("SY0702", "100", reason: "Conflict")));

        Assert.That(facts.Select(fact => fact.Key.Reason), Is.All.EqualTo("Conflict"));
    }

    [Test]
    public void V3_ReasonsOfOnePlace_AreAPartitionAndNoRepetition()
    {
        var batch = ledger.Import(V3 + District("SY0700", "100", reason: "Conflict") + District("SY0700", "40", reason: "Flood") + District("SY0700", "5", reason: ""));

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Facts(batch).Select(fact => fact.Key.Reason), Is.EqualTo(new[] { "Conflict", "Flood", PartKey.NotStated }));
            Assert.That(batch.Found(FindingCode.SameKeyTwice) + batch.Found(FindingCode.RepeatedRow), Is.Zero);
        });
    }

    [Test]
    public void V3_OriginNotAvailable_IsNotStated()
    {
        var fact = ledger.Facts(ledger.Import(V3 + District("SY0700", "100"))).Single();

        Assert.That((fact.Key.Origin, fact.Key.OriginPlaceId), Is.EqualTo((PartKey.NotStated, (int?)null)));
    }

    [Test]
    public void V3_OriginWithItsCode_IsThatPlace()
    {
        var fact = ledger.Facts(ledger.Import(V3 +
            "1,Syria Op,Syria,SYR,Idleb,SY07,Idleb,SY0700,2,100,2018-08-31T00:00:00,2018,8,1,Conflict,,,Aleppo,SY02,BA,Active\n")).Single();
        using var db = ledger.Open();

        Assert.That(fact.Key.OriginPlaceId, Is.EqualTo(db.Places.Single(place => place.Code == "SY02").Id));
    }

    [Test]
    public void V3_BaselineAndSites_AreTwoSeriesWholeAndPart()
    {
        var facts = ledger.Facts(ledger.Import(V3 + District("SY0700", "100") + District("SY0700", "30", type: "SA")));

        Assert.That(facts.Select(fact => fact.Series.Scope), Is.EqualTo(new[] { Scope.Whole, Scope.Part }));
    }

    [Test]
    public void V3_SexesFilled_AreStoredBesideTheTotal()
    {
        var facts = ledger.Facts(ledger.Import(V3 + District("SY0700", "100", males: "60", females: "40")));

        Assert.That(facts.Select(fact => (fact.Key.Sex, fact.People)), Is.EqualTo(new[] { (Sex.All, (decimal?)100), (Sex.Male, 60), (Sex.Female, 40) }));
    }

    [Test]
    public void V3_SexesFarFromTheTotal_AreAWarning()
    {
        var batch = ledger.Import(V3 + District("SY0700", "150", males: "8", females: "7"));
        var finding = batch.Findings.Single(found => found.Code == FindingCode.SexesDoNotMakeTotal);

        Assert.That((finding.Severity, finding.Suggestion), Is.EqualTo((Severity.Warning, "conflict")));
    }

    [Test]
    public void V3_RoundWithSeveralDays_IsOneRoundAsOfItsLast()
    {
        var batch = ledger.Import(V3 + District("SY0700", "100", day: "2018-08-10") + District("SY0702", "50", day: "2018-08-31") + District("SY0703", "50", day: "2018-08-20"));
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Select(fact => fact.Round.Id).Distinct().Count(), Is.EqualTo(1));
            Assert.That(facts[0].Round.AsOf, Is.EqualTo(new DateOnly(2018, 8, 31)));
            Assert.That(facts.Select(fact => fact.Figure.RowDay), Is.EqualTo(new DateOnly?[] { new(2018, 8, 10), null, new(2018, 8, 20) }));
            Assert.That(batch.Found(FindingCode.RoundSeveralDays), Is.EqualTo(1));
        });
    }

    [Test]
    public void V3_RoundNumberUsedAgainAYearLater_IsAWarning() => Assert.That(
        ledger.Import(V3 + District("SY0700", "100", day: "2018-08-10") + District("SY0702", "50", day: "2019-08-10")).Found(FindingCode.RoundDaysFarApart),
        Is.EqualTo(1));

    [Test]
    public void V3_BlankTotal_IsUnknownAndNotZero()
    {
        var fact = ledger.Facts(ledger.Import(V3 + District("SY0700", "100") + District("SY0702", ""))).Single(f => f.Place.Code == "SY0702");

        Assert.That((fact.Figure.State, fact.Figure.Best), Is.EqualTo((CellState.Unknown, (long?)null)));
    }

    [Test]
    public void V3_Producer_IsIom()
    {
        var fact = ledger.Facts(ledger.Import(V3 + District("SY0700", "100"), new ImportOptions(Source: "Somebody"))).Single();
        using var db = ledger.Open();

        Assert.That(db.Sources.Single(source => source.Id == fact.Series.ProducerId).Name, Is.EqualTo("IOM DTM"));
    }

    [Test]
    public void Hapi_SameRound_IsTheSameSeriesAsDtm()
    {
        var dtm = ledger.Facts(ledger.Import(V2 + "1,Syria Op,Syria,SYR,Idleb,SY07,,,1,1000,2018-08-31T00:00:00,2018,8,1,BA,Active\n")).Single();
        var hapi = ledger.Facts(ledger.Import(
            "\uFEFFlocation_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end,dataset_hdx_id,resource_hdx_id,warning,error\n" +
            "SYR,Y,Y,Idlib,,SY07,Idleb,,,1,Syria Op,BA,1000,1,2018-08-31 00:00:00+00:00,2018-08-31 00:00:00+00:00,x,y,,\n")).Single();

        Assert.That((hapi.Series.Id, hapi.Round.AsOf), Is.EqualTo((dtm.Series.Id, dtm.Round.AsOf)));
    }

    private static string District(
        string code,
        string people,
        string day = "2018-08-31",
        string reason = "Conflict",
        string males = "",
        string females = "",
        string type = "BA") =>
        $"1,Syria Op,Syria,SYR,Idleb,SY07,,{code},2,{people},{day}T00:00:00,2018,8,1,{reason},{males},{females},Not available,Not available,{type},Active\n";
}
