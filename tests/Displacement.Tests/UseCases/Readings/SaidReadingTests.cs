using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using CsCheck;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Readings;

/// <summary>How a file is read, as a person says it once, and as it is taken over for the next file.</summary>
[TestFixture]
internal sealed class SaidReadingTests
{
    private const string Map = """{"columns":{"column 1":"admin2-code","column 2":"date","column 3":"value displaced"}}""";
    private static readonly string[] Encodings = ["utf-8", "windows-1252", "windows-1256", "utf-16"];
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void AHeaderThatAPersonNames_IsTheHeader()
    {
        const string file = "adm2_pcode,date,idps\nadm2_pcode,date,persons\nSY0702,2018-09-01,5\n";
        var batch = ledger.Import(file, new ImportOptions(Source: "X") { Header = new HeaderLines(2, 2) });
        Assert.That((batch.Rows, Facts(batch)), Is.EqualTo((1L, "SY0702 2018-09-01 5")));
    }

    [Test]
    public void AHeaderOfSeveralLines_IsJoined()
    {
        const string file = "place,when,displaced,\n,,women,men\nSY0702,2018-09-01,5,6\n";
        var batch = ledger.Import(file, new ImportOptions(Source: "X", MapJson: """{"columns":{"place":"admin2-code","when":"date","displaced women":"value displaced f","men":"value displaced m"}}""") { Header = new HeaderLines(1, 2) });
        Assert.That(batch.Figures, Is.EqualTo(2));
    }

    [Test]
    public void ATableWithoutAHeader_IsReadByTheNumbersOfItsColumns()
    {
        var batch = ledger.Import("SY0702,2018-09-01,5\nSY0703,2018-09-01,6\n", new ImportOptions(Source: "X", MapJson: Map) { Header = HeaderLines.None });
        Assert.That(Facts(batch), Is.EqualTo("SY0702 2018-09-01 5; SY0703 2018-09-01 6"));
    }

    [TestCase(DateOrder.DayFirst, "2018-09-05")]
    [TestCase(DateOrder.MonthFirst, "2018-05-09")]
    public void DatesInNumbers_AreReadAsAPersonSays(DateOrder order, string day)
    {
        var batch = ledger.Import("adm2_pcode,date,idps\nSY0702,05/09/2018,5\n", new ImportOptions(Source: "X") { Dates = order });
        Assert.That(Facts(batch), Is.EqualTo($"SY0702 {day} 5"));
    }

    [Test]
    public void AnEncodingThatAPersonNames_IsUsed()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("المنطقة,date,idps\nحارم,2018-09-01,5\n");
        var batch = ledger.Import(bytes, new ImportOptions(Source: "X", Level: Displacement.Places.AdminLevel.District) { Encoding = "windows-1256" });
        Assert.That(batch.Layout!.Encoding, Is.EqualTo("Windows-1256 (Arabic)"));
    }

    [Test]
    public void AnEncodingThatIsNone_IsRefusedWithTheUsualOnes() =>
        Assert.That(() => ledger.Import("a,b\n1,2\n", new ImportOptions { Encoding = "klingon" }), Throws.TypeOf<LedgerException>().With.Message.Contains("windows-1256"));

    [TestCase("3", "3")]
    [TestCase("2-4", "2-4")]
    [TestCase("none", "none")]
    [TestCase("0", null)]
    [TestCase("4-2", null)]
    [TestCase("1-9", null)]
    [TestCase("90", null)]
    public void LinesOfAHeader_AreReadAsTyped(string text, string? meant) => Assert.That(HeaderLines.TryParse(text)?.ToString(), Is.EqualTo(meant));

    [Test]
    public void TheReadingOfOneFile_TakenOverForTheNext_ReadsItAlike()
    {
        var names = Gen.Int[0, 3].Select(index => Encodings[index]);
        Gen.Select(names, Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 900].Array[3]).Sample(
            (encoding, isDayFirst, above, people) =>
            {
                using var mine = new TestLedger(inMemory: true);
                var text = Encoding.GetEncoding(encoding is "utf-8" or "utf-16" ? encoding : "utf-8");
                var written = encoding is "utf-8" or "utf-16" ? text : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
                var options = new ImportOptions(Source: "Office")
                {
                    Encoding = encoding,
                    Dates = isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst,
                    Header = new HeaderLines(above + 1, above + 1),
                };
                var first = mine.Import(Written(written, above, isDayFirst, people, 9), options, "first.csv");
                mine.Commit(first);
                using var db = mine.Open();
                var like = new RememberedReading(db).Like(first.BatchId, new ImportOptions());
                var next = mine.Import(Written(written, above, isDayFirst, people, 8), like, "next.csv");
                return mine.Facts(next).Select(fact => $"{fact.Place.Code} {fact.Round.AsOf:O} {fact.Figure.Best}").SequenceEqual(Expected(people), StringComparer.Ordinal)
                    && next.FindingCounts.ContainsKey(FindingCode.ReadLike.Text());
            },
            iter: 15,
            threads: 1);
    }

    [Test]
    public void TheSheetOfTheEarlierFile_IsReadWhereThereIsOneOfItsName()
    {
        var first = ledger.Import(Workbook("Old", "Figures"), new ImportOptions(Source: "Office", Sheet: "Figures"), "first.xlsx");
        ledger.Commit(first);
        using var db = ledger.Open();
        var like = new RememberedReading(db).Like(first.BatchId, new ImportOptions());
        Assert.That(ledger.Import(Workbook("Figures", "Other"), like, "next.xlsx").Sheet, Is.EqualTo("Figures"));
        Assert.That(ledger.Import(Workbook("Another", "Empty"), like, "third.xlsx").Sheet, Is.EqualTo("Another"));
    }

    [Test]
    public void ASavedReading_IsListedBySource()
    {
        ledger.Believe("adm2_pcode,date,idps\nSY0702,05/09/2018,5\n", new ImportOptions(Source: "Office") { Dates = DateOrder.DayFirst });
        using var db = ledger.Open();
        var saved = new SavedReadings(db).List().Single();
        Assert.That((saved.Source, saved.Options.Dates), Is.EqualTo(("Office", DateOrder.DayFirst)));
    }

    [Test]
    public void AReadingThatIsForgotten_IsNeitherListedNorOffered()
    {
        var first = ledger.Believe("adm2_pcode,date,idps\nSY0702,05/09/2018,5\n", new ImportOptions(Source: "Office") { Dates = DateOrder.DayFirst });
        using (var db = ledger.Open())
        {
            new SavedReadings(db).Forget(first.BatchId);
        }

        var next = ledger.Import("adm2_pcode,date,idps\nSY0702,06/09/2018,5\n", new ImportOptions(Source: "Office"));
        using var after = ledger.Open();
        Assert.That((new SavedReadings(after).List().Count, next.FindingCounts.ContainsKey(FindingCode.RememberedReading.Text())), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task ImportCommand_WithHeaderDatesAndEncoding_IsListedByReadings()
    {
        var path = ledger.File.Path + ".csv";
        await File.WriteAllTextAsync(path, "nothing\nadm2_pcode,date,idps\nSY0702,05/09/2018,5\n");
        var import = await CommandLine.Typed.RunAsync(ledger, "import", path, "--commit", "--source", "Office", "--header", "2", "--dates", "dmy", "--encoding", "utf-8");
        Assert.That(import.Code, Is.Zero, import.Error);
        Assert.That((await CommandLine.Typed.RunAsync(ledger, "readings")).Output, Does.Contain("--header 2").And.Contain("--dates dmy").And.Contain("--encoding utf-8"));
        await CommandLine.Typed.RunAsync(ledger, "readings", "forget", "1");
        Assert.That((await CommandLine.Typed.RunAsync(ledger, "readings")).Output, Is.Empty);
    }

    private string Facts(StagedBatch batch) => string.Join("; ", ledger.Facts(batch).OrderBy(fact => $"{fact.Place.Code}", StringComparer.Ordinal).Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Place.Code} {fact.Round.AsOf:yyyy-MM-dd} {fact.Figure.Best / 1000}")));

    private static IEnumerable<string> Expected(int[] people) => people.Select((number, row) => string.Create(CultureInfo.InvariantCulture, $"SY070{row + 2} {new DateOnly(2018, 9, 5):O} {number * 1000L}"));

    private static byte[] Written(Encoding encoding, int above, bool isDayFirst, int[] people, int spare)
    {
        StringBuilder text = new();
        for (var line = 0; line < above; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Report {spare}\n");
        }

        text.Append("adm2_pcode,date,idps\n");
        for (var row = 0; row < people.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"SY070{row + 2},{(isDayFirst ? "05/09/2018" : "09/05/2018")},{people[row]}\n");
        }

        return [.. encoding.GetBytes(text.Append('\n', spare).ToString())];
    }

    private static byte[] Workbook(string full, string poor)
    {
        using var workbook = new XLWorkbook();
        foreach (var (name, rows) in ((string, int)[])[(full, 3), (poor, 1)])
        {
            var sheet = workbook.AddWorksheet(name);
            (sheet.Cell("A1").Value, sheet.Cell("B1").Value, sheet.Cell("C1").Value) = ("adm2_pcode", "date", "idps");
            for (var row = 0; row < rows; row++)
            {
                (sheet.Cell(row + 2, 1).Value, sheet.Cell(row + 2, 2).Value, sheet.Cell(row + 2, 3).Value) = ($"SY070{row + 2}", "2018-09-01", 10 * (row + 1));
            }
        }

        using MemoryStream saved = new();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }
}
