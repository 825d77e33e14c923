using System.Net;
using System.Text.RegularExpressions;
using Displacement.UseCases;

namespace Displacement.Web.Tests;

/// <summary>A number that can be clicked opens to that very number, and to the lines beneath it.</summary>
[TestFixture]
public sealed partial class OpenedNumbersTests
{
    private const int MostOfAPage = 40;

    private SiteHost site = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = new SiteHost(withExercise: true);
        await Believe("origins.csv", "admin1Pcode,Governorate of origin,District of origin Pcode,Date,IDPs\nSY02,Idleb,SY0702,2018-08-31,300\nSY02,Idleb,,2018-08-31,50\nSY02,Aleppo,,2018-08-31,200\nSY03,Idleb,,2018-08-31,70\n");
        await Believe("ages.csv", "admin1Pcode,Date,Gender,Age range,Returnees\nSY02,2018-08-31,f,0-17,120\nSY02,2018-08-31,m,0-17,130\nSY02,2018-08-31,f,18+,200\nSY02,2018-08-31,m,18+,180\n");
        await Believe("arrivals.csv", "admin1Pcode,Governorate of origin,from,to,Arrivals\nSY02,Idleb,2018-07-01,2018-07-31,700\nSY02,Idleb,2018-08-01,2018-08-31,900\n");
    }

    [OneTimeTearDown]
    public void Stop() => site.Dispose();

    private static readonly string[] More =
    [
        "/places/SY02/ages?on=2018-09-10&group=returnees",
        "/places/SYR/origins?on=2018-09-10",
        "/places/SY02/origins?on=2018-09-10",
        "/places/SYR/origins?on=2018-08-31&measure=arrivals&from=2018-07-01",
        "/places/SY02/trend?on=2018-08-31&measure=arrivals&from=2018-07-01",
        "/places/SY02/balance?on=2018-08-31&from=2018-07-01",
    ];

    private static IEnumerable<string> Pages() => More.Concat(SitePages.Paths.Where(path => !path.StartsWith("/figures", StringComparison.Ordinal) && !path.StartsWith("/imports", StringComparison.Ordinal)));

    [TestCaseSource(nameof(Pages))]
    public async Task Number_Clicked_OpensToItself(string path)
    {
        List<string> wrong = [];
        foreach (var (address, number) in Numbers(await site.Page(SitePages.In("en", path))).Take(MostOfAPage))
        {
            var opened = Big().Match(await site.Page(address)).Groups["big"].Value;
            if (!opened.StartsWith(number, StringComparison.Ordinal) && !opened.EndsWith(" " + number, StringComparison.Ordinal) && !IsWithin(number, opened))
            {
                wrong.Add($"{number} opens to {opened}: {address}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("/places/SYR?on=2026-01-01")]
    [TestCaseSource(nameof(More))]
    [TestCase("/places/SY07/trend")]
    [TestCase("/reports")]
    public async Task Page_OfNumbers_HasSomeThatOpen(string path) =>
        Assert.That(Numbers(await site.Page(SitePages.In("en", path))), Is.Not.Empty);

    /// <summary>Tables hold unrounded numbers, so that columns add up; a number alone is rounded to what its bounds support.</summary>
    private static bool IsWithin(string number, string opened) =>
        Bounds().Match(opened) is { Success: true } bounds && Value(bounds.Groups["low"].Value) <= Value(number) && Value(number) <= Value(bounds.Groups["high"].Value);

    private static decimal Value(string number) => decimal.Parse(number, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    private async Task Believe(string name, string content)
    {
        using var db = site.Ledger.Open();
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(content));
        var staged = await new StageFile(db, site.Ledger.Documents, TimeProvider.System).RunAsync(stream, name, new ImportOptions(Source: "Council"));
        new BatchMoves(db, TimeProvider.System).Commit(staged.BatchId);
    }

    /// <summary>Links to figures whose text is a number in full: "about 2.9 million" says less than what it opens to.</summary>
    private static IEnumerable<(string Address, string Number)> Numbers(string page) => Links().Matches(page)
        .Select(link => (WebUtility.HtmlDecode(link.Groups["address"].Value), link.Groups["text"].Value.Trim()))
        .Where(link => InFull().IsMatch(link.Item2))
        .Distinct();

    [GeneratedRegex("""<a href="(?<address>[^"]*/figures\?[^"]*)"[^>]*>(?<text>[^<]*)</a>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex("""\((?<low>[\d,]+)–(?<high>[\d,]+)\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bounds();

    [GeneratedRegex("""^\d[\d,]*$""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InFull();

    [GeneratedRegex("""<p class="big[^"]*">(?<big>[^<]*)</p>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Big();
}
