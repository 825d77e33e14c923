using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Displacement.Tests.Kit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed partial class ImportPagesTests
{
    private const string Districts = "adm2_pcode,adm2_name,idps,date\nSY0702,Al Ma'ra,120,2018-09-08\nSY0703,Harim,80,2018-09-08\n";

    private SiteHost site = null!;
    private HttpClient client = null!;

    [SetUp]
    public void Start()
    {
        site = new SiteHost();
        client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
    }

    [TearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Upload_OfAGoodFile_LeadsToItsStagedBatchThatNoTotalSees()
    {
        using var response = await Upload(Districts);
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/imports/2"));
        Assert.That(await site.Page("/figures?place=SY0702&group=displaced"), Does.Not.Contain(">120<"));
    }

    [Test]
    public async Task Batch_Staged_ShowsColumnsAndTotalsBeforeAndAfter()
    {
        await Upload(Districts);
        var page = await site.Page("/imports/2");
        Assert.That(page, Does.Contain("adm2_pcode").And.Contain("place code").And.Contain("What it would change").And.Contain(">120<"));
    }

    [Test]
    public async Task Commit_OfAStagedBatch_CountsAndSaysSo()
    {
        await Upload(Districts);
        using var response = await Do("/imports/2", "Commit");
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/imports/2?done=committed"));
        Assert.That(await site.Page("/figures?place=SY0702&group=displaced"), Does.Contain(">120<"));
    }

    [Test]
    public async Task Overview_AfterACommit_IsNotTheOneThatWasKept()
    {
        var before = await site.Page("/places/SY07?on=2018-09-10");
        await Upload(Districts);
        using var response = await Do("/imports/2", "Commit");
        Assert.That(await site.Page("/places/SY07?on=2018-09-10"), Is.Not.EqualTo(before).And.Contain(">120<"));
    }

    [Test]
    public async Task Overview_WithTwoSourcesThatContradict_NamesBothAndHowFarApartTheyAre()
    {
        await Upload(Districts);
        using var first = await Do("/imports/2", "Commit");
        await Upload(Districts.Replace("120", "300", StringComparison.Ordinal), source: "OCHA");
        using var second = await Do("/imports/3", "Commit");
        var doubts = await site.Page("/places/SY0702?on=2018-09-10");
        Assert.That(doubts, Does.Contain(">disagrees<").And.Contain("IOM").And.Contain("OCHA"));
        Assert.That(await site.Page("/?on=2018-09-10"), Does.Contain("180 people apart"));
    }

    [Test]
    public async Task Overview_WithADistrictThatTheNewestRoundLeftOut_NamesItAmongTheGaps()
    {
        await Upload(Districts);
        using var first = await Do("/imports/2", "Commit");
        await Upload("adm2_pcode,adm2_name,idps,date\nSY0702,Al Ma'ra,130,2018-10-08\n");
        using var second = await Do("/imports/3", "Commit");
        Assert.That(await site.Page("/places/SY07?on=2018-10-10"), Does.Contain("not covered by the newest round"));
    }

    [Test]
    public async Task Reject_OfAStagedBatch_EndsIt()
    {
        await Upload(Districts);
        using var response = await Do("/imports/2", "Reject");
        Assert.That(await site.Page("/imports/2"), Does.Contain("rejected").And.Not.Contain("Commit"));
    }

    [Test]
    public async Task Commit_OfACommittedBatch_IsRefusedAndChangesNothing()
    {
        await Upload(Districts);
        using var first = await Do("/imports/2", "Commit");
        using var second = await Do("/imports/2", "Commit", await Token("/imports"));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await second.Content.ReadAsStringAsync(), Does.Contain("Nothing was changed"));
    }

    [Test]
    public async Task Retraction_WithAReason_TakesTheFileOutAndShowsTheReason()
    {
        await Upload(Districts);
        using var committed = await Do("/imports/2", "Commit");
        using var retracted = await Do("/imports/2", "Retract", reason: "counted twice");
        Assert.That(await site.Page("/figures?place=SY0702&group=displaced"), Does.Not.Contain(">120<"));
        Assert.That(await site.Page("/imports/2"), Does.Contain("counted twice"));
    }

    [Test]
    public async Task Retraction_WithoutAReason_IsRefusedWhereTheReasonIsMissing()
    {
        await Upload(Districts);
        using var committed = await Do("/imports/2", "Commit");
        using var refused = await Do("/imports/2", "Retract", reason: " ");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("A retraction needs a reason"));
    }

    [Test]
    public async Task Retraction_Undone_CountsAgain()
    {
        await Upload(Districts);
        using var committed = await Do("/imports/2", "Commit");
        using var retracted = await Do("/imports/2", "Retract", reason: "trying it out");
        using var undone = await Do("/imports/2", "Undo");
        Assert.That(await site.Page("/figures?place=SY0702&group=displaced"), Does.Contain(">120<"));
    }

    [Test]
    public async Task File_WithProblems_IsGivenBackWithThem()
    {
        await Upload("adm2_pcode,idps,date\nSY0702,120,2018-09-01\nSY0799,5,2018-09-01\n");
        Assert.That(await site.Page("/imports/2"), Does.Contain("Take the file with its problems"));
        Assert.That(await site.Page("/imports/2?handler=Returned"), Does.Contain("Problem #2-").And.Contain("NOT TAKEN."));
    }

    [Test]
    public async Task Template_ForAPlaceAndGroups_IsAWorkbook()
    {
        using var response = await site.CreateClient().GetAsync("/en/imports/template?handler=File&place=SY07&group=displaced&group=returnees&by=Sex&day=2018-09-10&source=IOM");
        Assert.That((response.StatusCode, response.Content.Headers.ContentDisposition!.FileName), Is.EqualTo((HttpStatusCode.OK, "template-SY07-2018-09-10.xlsx")));
    }

    [Test]
    public async Task Template_ForNoPlace_SaysSoAndKeepsWhatWasChosen()
    {
        using var response = await site.CreateClient().GetAsync("/en/imports/template?handler=File&place=Nowhere&group=returnees");
        var page = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page, Does.Contain("is not a known place").And.Contain("value=\"Nowhere\"").And.Contain("value=\"returnees\" checked=\"checked\""));
    }

    [Test]
    public async Task Diff_TakenAway_HasEveryFigureWithItsCell()
    {
        await Upload(Districts);
        Assert.That(await site.Page("/imports/2/diff?handler=Csv"), Does.StartWith("\uFEFFkind,place_code").And.Contain("\nnew,SY0702,"));
    }

    [Test]
    public async Task Upload_OfTheSameBytes_IsRefusedAndNamesTheBatch()
    {
        await Upload(Districts);
        using var response = await Upload(Districts);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await Body(response), Does.Contain("already in batch 2").And.Contain("Nothing was changed"));
    }

    [Test]
    public async Task Upload_OfAFileWithOpenErrors_CannotBeCommitted()
    {
        await Upload("adm2_pcode,idps,date\nXX9999,5,2018-09-08\n");
        Assert.That(await site.Page("/imports/2"), Does.Contain("Open errors").And.Not.Contain("handler=Commit"));
    }

    [Test]
    public async Task Batch_ReadAgainWithAnotherOption_IsANewBatch()
    {
        await Upload("adm1_pcode,adm2_pcode,adm2_name,idps,date\nSY07,SY0799,New,12,2018-08-31\n");
        using var response = await client.PostFormAsync("/imports/2/columns", "/imports/2/columns", ("Form.Learn", "true"), ("Form.Source", "IOM"));
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/imports/3"));
        Assert.That(await site.Page("/imports/3"), Does.Contain("1 added"));
    }

    [TestCase("Form.Map", "{not json", "map")]
    [TestCase("Form.AsOf", "yesterday", "asof")]
    [TestCase("Form.Within", "Nowhere at all", "within")]
    [TestCase("Form.Sheet", "Table 1", "sheet")]
    [TestCase("Form.Published", "soon", "published")]
    [TestCase("Form.Profile", "unheard-of", "profile")]
    public async Task Upload_WithAnOptionThatMakesNoSense_SaysSoAtItsFieldAndKeepsWhatWasTyped(string option, string value, string field)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await Token("/imports")), "token" },
            { new StringContent(value), option },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Districts)), "Upload", "idps.csv" },
        };
        using var response = await client.PostAsync("/imports", content);
        var page = await Body(response);
        Assert.That(page, Does.Contain($"href=\"#{field}\"").And.Contain($"id=\"{field}-problem\"").And.Contain("Nothing was changed"));
        Assert.That(option == "Form.Profile" || page.Contains(value, StringComparison.Ordinal), Is.True, "what was typed stays");
    }

    [Test]
    public async Task Upload_OfSeveralFiles_MakesABatchOfEach()
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await Token("/imports")), "token" },
            { new StringContent("IOM"), "Form.Source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Districts)), "Upload", "one.csv" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Districts.Replace("120", "121", StringComparison.Ordinal))), "Upload", "two.csv" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Districts)), "Upload", "one-again.csv" },
        };
        using var response = await client.PostAsync("/imports", content);
        var page = await site.Page(response.Headers.Location!.ToString());
        Assert.That(page, Does.Contain("/imports/2\"").And.Contain("/imports/3\"").And.Contain("already in batch 2 (one.csv)"));
    }

    [Test]
    public async Task Upload_OfAWorkbookForEverySheet_MakesABatchOfEachWithFigures()
    {
        string Rows(int people) => $"<row r=\"1\">{Text("A1", "adm2_pcode")}{Text("B1", "idps")}{Text("C1", "date")}</row><row r=\"2\">{Text("A2", "SY0702")}<c r=\"B2\"><v>{people}</v></c>{Text("C2", "2018-09-08")}</row>";
        static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var book = new WorkbookKit().Sheet("August", Rows(11)).Sheet("Notes", $"<row r=\"1\">{Text("A1", "Read me")}</row>").Sheet("September", Rows(12)).Bytes();
        using var response = await client.UploadAsync(book, "idps.xlsx", ("Form.Source", "IOM"), ("Form.AllSheets", "true"));
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/imports"));
        Assert.That(await site.Page("/imports/2") + await site.Page("/imports/3"), Does.Contain("<bdi>August</bdi></dd>").And.Contain("<bdi>September</bdi></dd>"));
    }

    [Test]
    public async Task Upload_OfPersonalData_IsRefusedOnTheUploadPage()
    {
        using var response = await Upload("name,phone,passport number,adm2_pcode,idps\nAhmad Ali,+963 944 123 456,N0123456,SY0702,5\nSara Omar,+963 944 123 457,N0123457,SY0702,6\n");
        Assert.That(response.StatusCode, Is.Not.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await Body(response), Does.Contain("id=\"problems\"").And.Contain("phone"));
    }

    [Test]
    public async Task Upload_WithoutAFile_IsRefusedOnTheSamePage()
    {
        using var content = new MultipartFormDataContent { { new StringContent(await Token("/imports")), "token" } };
        using var response = await client.PostAsync("/imports", content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("No file was chosen"));
    }

    [TestCase("/imports")]
    [TestCase("/imports/1?handler=Retract")]
    [TestCase("/imports/running/0123456789abcdef")]
    public async Task Post_WithoutTheFormsToken_IsRefused(string path)
    {
        using var response = await client.PostAsync(path, Form(("reason", "none")));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Nothing was changed"));
    }

    [Test]
    public async Task Upload_OfMoreThan200Megabytes_IsRefusedBeforeItIsRead()
    {
        using var content = new Claimed(Site.LargestUpload + 1);
        using var response = await client.PostAsync("/imports", content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("200 MB"));
    }

    [Test]
    public async Task Name_OfAFileWithMarkup_IsShownAsText()
    {
        await Upload(Districts, "<script>alert(1)</script>.csv");
        using var response = await client.GetAsync("/imports");
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("<script>"));
    }

    [Test]
    public async Task Batch_AskedForWhatItCannotDo_SaysThatNothingHappened()
    {
        await Upload(Districts);
        using var response = await Do("/imports/2", "Zzz");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Nothing was changed"));
    }

    [Test]
    public async Task Batch_WithAnAddressThatClaimsACommit_SaysOnlyWhatIsSo()
    {
        await Upload(Districts);
        Assert.That(await site.Page("/imports/2?done=committed"), Does.Not.Contain("counts from now on"));
    }

    [Test]
    public async Task Batch_ThatAddsPlacesToATotal_ShowsNoDifference()
    {
        await Upload("adm2_pcode,idps,date\nSY0200,100,2018-09-08\n");
        using var first = await Do("/imports/2", "Commit");
        await Upload("adm2_pcode,idps,date\nSY0200,105,2018-09-09\nSY0202,40,2018-09-09\n");
        Assert.That(await site.Page("/imports/3"), Does.Contain("+5").And.Contain("not comparable").And.Not.Contain("+45"));
    }

    [Test]
    public async Task Upload_OfADamagedWorkbook_SaysWhatToDo()
    {
        using var response = await Upload("PK\u0003\u0004", "idps.xlsx");
        Assert.That(await Body(response), Does.Contain("damaged zip or workbook").And.Contain("id=\"problems\""));
    }

    [TestCase("", "damaged zip or workbook")]
    [TestCase("/fr", "classeur endommagé")]
    [TestCase("/ar", "مصنّف تالف")]
    public async Task Upload_Refused_SaysWhyInTheReadersLanguage(string language, string expected)
    {
        using var response = await Upload("PK\u0003\u0004", "idps.xlsx", language);
        Assert.That(await Body(response), Does.Contain(expected).And.Not.Contain("Nothing was imported. Open it"));
    }

    [Test]
    public async Task Upload_InArabic_StaysInArabic()
    {
        using var response = await Upload(Districts, language: "/ar");
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/ar/imports/2"));
    }

    private async Task<HttpResponseMessage> Upload(string text, string name = "idps.csv", string language = "", string source = "IOM")
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await Token(language + "/imports")), "token" },
            { new StringContent(source), "Form.Source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Upload", name },
        };
        return await client.PostAsync(language + "/imports", content);
    }

    private static async Task<string> Body(HttpResponseMessage response) => SiteHost.Plain(await response.Content.ReadAsStringAsync());

    private async Task<HttpResponseMessage> Do(string path, string what, string? token = null, string? reason = null) =>
        await client.PostAsync($"{path}?handler={what}", Form(("token", token ?? await Token(path)), ("reason", reason ?? "")));

    private async Task<string> Token(string path) => Field().Match(await client.GetStringAsync(path)).Groups["value"].Value;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] values) => new(values.Select(one => KeyValuePair.Create(one.Name, one.Value)));

    [GeneratedRegex("name=\"token\" type=\"hidden\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    /// <summary>A body that says how long it is and sends nothing.</summary>
    private sealed class Claimed(long bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return true;
        }
    }
}
