using Displacement.Tests.Kit;

namespace Displacement.Tests.CommandLine;

/// <summary>Files of needs and of causes, several at once, asked by status, sector and cause.</summary>
[NonParallelizable]
internal sealed class NeedsTests
{
    private TestLedger ledger = null!;
    private string folder = null!;

    [SetUp]
    public async Task Open()
    {
        ledger = new TestLedger();
        folder = Directory.CreateTempSubdirectory("displacement-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "hno_2024.csv"),
            "Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Description,Cluster,Category,Population,In Need,Targeted,Affected,Reached,Info\n"
            + "AFG,,,,,Final HNRP Caseload,ALL,,44532600,23666389,17327995,,18400000,\n"
            + "AFG,,,,,Final HNRP Caseload,ALL,Children,,12000000,9000000,,,\n"
            + "AFG,,,,,Final HNRP Caseload,ALL,IDP - Total,,3000000,,,,\n"
            + "AFG,,,,,Education,EDU,,,8030371,1350000,,,\n"
            + "AFG,,,,,Refugee Response,,,,52000,,,,\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "gidd.csv"),
            "iso3,country_name,year,new_displacement,new_displacement_rounded,total_displacement,total_displacement_rounded\nAFG,Afghanistan,2023,156193,156000,4187000,4187000\nAFG,Afghanistan,2024,,,4200000,4200000\n");
        await Run("import", Path.Combine(folder, "hno_2024.csv"), Path.Combine(folder, "gidd.csv"), "--commit");
    }

    [TearDown]
    public void Close()
    {
        ledger.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("in-need", 23_666_389)]
    [TestCase("targeted", 17_327_995)]
    [TestCase("reached", 18_400_000)]
    public async Task Total_OfAStatus_IsThePlansOwnForAllSectors(string status, int people) => Assert.That(await Best("AFG", "--group", "population", "--status", status), Is.EqualTo(people));

    [Test]
    public async Task Total_WithoutAStatus_IsAPlainCount() => Assert.That(await Best("AFG", "--group", "population"), Is.EqualTo(44_532_600));

    [Test]
    public async Task Total_OfASector_IsThatSectors() => Assert.That(await Best("AFG", "--group", "population", "--status", "in-need", "--sector", "edu"), Is.EqualTo(8_030_371));

    [Test]
    public async Task Total_OfACaseload_IsAGroupsOwn() => Assert.That(await Best("AFG", "--group", "displaced", "--status", "in-need"), Is.EqualTo(3_000_000));

    [Test]
    public async Task Total_OfChildrenInNeed_IsTheirs() => Assert.That(await Best("AFG", "--group", "population", "--status", "in-need", "--age", "0-17"), Is.EqualTo(12_000_000));

    [Test]
    public async Task Total_AsText_SaysItsStatus() =>
        Assert.That((await Run("total", "AFG", "--group", "population", "--status", "in-need", "--on", "2024-12-31")).Output, Does.StartWith("AFG Afghanistan, population, in-need, 2024-12-31: 23,666,389"));

    [Test]
    public async Task Total_OfAnUnknownSector_ListsThoseKnown() =>
        Assert.That((await Run("total", "AFG", "--status", "in-need", "--sector", "nope")).Error, Does.Contain("EDU"));

    [Test]
    public async Task Total_OfASectorWithoutAStatus_IsRefused() => Assert.That((await Run("total", "AFG", "--sector", "EDU")).Code, Is.Not.Zero);

    [Test]
    public async Task Total_OfACause_IsThatCauses() => Assert.That(await Best("AFG", "--group", "displaced", "--cause", "conflict"), Is.EqualTo(4_200_000));

    [Test]
    public async Task Total_OfAnotherCause_IsUnknown() =>
        Assert.That((await Run("total", "AFG", "--group", "displaced", "--cause", "disaster", "--on", "2024-12-31", "--format", "json")).Json.GetProperty("status").GetString(), Is.EqualTo("unknown"));

    [Test]
    public async Task Total_OfAFlowBesideAStock_IsOfItsWholeYear()
    {
        var answer = (await Run("total", "AFG", "--group", "displaced", "--measure", "displacements", "--from", "2023-01-01", "--to", "2023-12-31", "--format", "json")).Json;

        Assert.That((answer.GetProperty("best").GetDecimal(), answer.GetProperty("status").GetString()), Is.EqualTo((156_193m, "known")));
    }

    [Test]
    public async Task Import_OfSeveralFiles_AnswersWithAList()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.csv"), "P-code,date,IDPs\nSY07,2018-09-01,1\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "b.csv"), "P-code,date,IDPs\nSY08,2018-09-01,1\n");

        Assert.That((await Run("import", Path.Combine(folder, "a.csv"), Path.Combine(folder, "b.csv"), "--format", "json")).Json.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task Import_OfSeveralFilesOfWhichOneIsKnown_TakesTheOthers()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.csv"), "P-code,date,IDPs\nSY07,2018-09-01,1\n");
        var answer = await Run("import", Path.Combine(folder, "gidd.csv"), Path.Combine(folder, "a.csv"), "--format", "json");

        Assert.That((answer.Code, answer.Json.GetArrayLength(), answer.Error.StartsWith("gidd.csv: ", StringComparison.Ordinal)), Is.EqualTo((3, 1, true)));
    }

    private async Task<decimal> Best(params string[] question) => (await Run(["total", .. question, "--on", "2024-12-31", "--format", "json"])).Json.GetProperty("best").GetDecimal();

    private Task<Typed.Answer> Run(params string[] args) => Typed.RunAsync(ledger, args);
}
