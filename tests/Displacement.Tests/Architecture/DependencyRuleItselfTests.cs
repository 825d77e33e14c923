namespace Displacement.Tests.Architecture;

/// <summary>That the rule sees what it is there to see.</summary>
[TestFixture]
public sealed class DependencyRuleItselfTests
{
    [TestCase("src/Displacement/Places/Pcode.cs", "using Displacement.Ledger;", "Ledger")]
    [TestCase("src/Displacement/Places/Pcode.cs", "using static Displacement.Ledger.Batch;", "Ledger")]
    [TestCase("src/Displacement/Places/Pcode.cs", "    var b = new global::Displacement.Ledger.Batch();", "Ledger")]
    [TestCase("src/Displacement/Reports/Table.cs", "using Displacement.Storage;", "Storage")]
    [TestCase("src/Displacement/Imports/Profiles/Dtm.cs", "using Displacement.Reports;", "Reports")]
    [TestCase("src/Displacement/Files/CsvRowSource.cs", "using Displacement.UseCases;", "UseCases")]
    [TestCase("src/Displacement/Storage/LedgerReader.cs", "using Displacement.Files;", "Files")]
    [TestCase("src/Displacement/UseCases/StageFile.cs", "using Displacement.Web;", "Web")]
    [TestCase("src/Displacement.Web/Program.cs", "using Displacement.Cli;", "Cli")]
    [TestCase("src/Displacement/Everywhere.cs", "global using Displacement.Places;", "Places")]
    public void Violations_PartThatKnowsALaterOne_NamesIt(string path, string source, string known) =>
        Assert.That(DependencyRule.Violations(path, source), Has.Some.StartsWith($"{path}:1 knows {known}, "));

    [TestCase("src/Displacement/Ledger/Batch.cs", "using Displacement.Places;")]
    [TestCase("src/Displacement/Ledger/Batch.cs", "namespace Displacement.Ledger;")]
    [TestCase("src/Displacement/Ledger/Batch.cs", "using System.Globalization;")]
    [TestCase("src/Displacement/Storage/LedgerReader.cs", "using Displacement.Reports;")]
    [TestCase("src/Displacement/UseCases/StageFile.cs", "using Displacement.Files;")]
    [TestCase("src/Displacement.Web/Program.cs", "using Displacement.Storage;")]
    [TestCase("src/Displacement/Texts/Words.cs", "    private const string Base = \"Displacement.Places.Words\"; // as Displacement.Places does")]
    [TestCase("src/Displacement/Events/Event.cs", "    public bool Moves => Kind == EventKind.Displacement.Storage;")]
    public void Violations_PartThatKnowsEarlierOnes_AreNone(string path, string source) =>
        Assert.That(DependencyRule.Violations(path, source), Is.Empty);

    [TestCase("using CsvHelper.Configuration;", "CsvHelper")]
    [TestCase("using Microsoft.EntityFrameworkCore;", "Microsoft.EntityFrameworkCore")]
    [TestCase("using System.CommandLine;", "System.CommandLine")]
    [TestCase("    ClosedXML.Excel.XLWorkbook book;", "ClosedXML")]
    [TestCase("using Npgsql;", "Npgsql")]
    [TestCase("using Some.Package;", "Some.Package")]
    public void Violations_NounThatUsesAPackage_NamesIt(string source, string package) =>
        Assert.That(DependencyRule.Violations("src/Displacement/Places/Pcode.cs", source), Has.One.Contains($"uses {package};"));

    [TestCase("src/Displacement.Web/Pages/Figures/New.cshtml.cs", "await db.SaveChangesAsync();")]
    [TestCase("src/Displacement.Cli/Commit.cs", "db.Batches.ExecuteUpdate(x => x);")]
    public void Violations_HostThatSaves_AreFound(string path, string source) =>
        Assert.That(DependencyRule.Violations(path, source), Has.One.Contains("only use cases save"));

    [Test]
    public void Violations_OnALaterLine_NameThatLine() =>
        Assert.That(
            DependencyRule.Violations("src/Displacement/Texts/Words.cs", "namespace Displacement.Texts;\n\nusing Displacement.Places;\n"),
            Has.One.StartsWith("src/Displacement/Texts/Words.cs:3 "));
}
