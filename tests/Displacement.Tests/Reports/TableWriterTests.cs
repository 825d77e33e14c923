using System.Text;
using System.Text.Json;
using Displacement.Files;
using Displacement.Reports;
using Displacement.Texts;

namespace Displacement.Tests.Reports;

/// <summary>One table as CSV and JSON.</summary>
internal sealed class TableWriterTests
{
    private static readonly Column[] Columns =
    [
        new("code", "P-code", ColumnKind.Code, "#adm2+code"),
        new("place", "=Place", ColumnKind.Text, "#adm2+name"),
        new("people", "People", ColumnKind.Number, "#population"),
        new("status", "Status", ColumnKind.Text, ForPrograms: true),
        new("share", "Share", ColumnKind.Share),
        new("asOf", "As of", ColumnKind.Date),
    ];

    [Test]
    public void Csv_Text_IsUtf8WithAMark() =>
        Assert.That(Csv(Row("إدلب", Cell.Of(1m))).AsSpan(0, 3).ToArray(), Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+SUM(A1)", "'+SUM(A1)")]
    [TestCase("-2", "'-2")]
    [TestCase("@cmd", "'@cmd")]
    [TestCase("  =1+1", "'  =1+1")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("\u2068=1+1\u2069", "'\u2068=1+1\u2069")]
    [TestCase("Al-Hasakeh", "Al-Hasakeh")]
    public void Csv_TextThatASpreadsheetWouldRun_IsEscaped(string name, string expected) =>
        Assert.That(Line(Row(name, Cell.Of(1m)), 1).Split(',')[1].Trim('"'), Is.EqualTo(expected));

    [Test]
    public void Csv_HeaderThatASpreadsheetWouldRun_IsEscaped() =>
        Assert.That(Line(Row("A", Cell.Of(1m)), 0), Does.Contain("'=Place"));

    [Test]
    public void Csv_NumberBelowZero_StaysANumber() =>
        Assert.That(Line(Row("A", Cell.Of(-5m)), 1).Split(',')[2], Is.EqualTo("-5"));

    [Test]
    public void Csv_UnknownNumber_IsEmptyAndItsStatusSaysWhy() =>
        Assert.That(Line(Row("A", Cell.Missing("unknown", "unknown")), 1).Split(',')[2..4], Is.EqualTo(new[] { string.Empty, "unknown" }));

    [Test]
    public void Csv_WithHxl_HasItsTagsUnderTheHeader() =>
        Assert.That(Encoding.UTF8.GetString(Csv(Row("A", Cell.Of(1m)), withHxl: true)).Split('\n')[1].Trim(), Is.EqualTo("#adm2+code,#adm2+name,#population,,,"));

    [Test]
    public void Json_UnknownNumber_IsNullAndItsStatusACode()
    {
        var row = Json(Row("A", Cell.Missing("غير معروف", "unknown")));

        Assert.That((row.GetProperty("people").ValueKind, row.GetProperty("status").GetString()), Is.EqualTo((JsonValueKind.Null, "unknown")));
    }

    [Test]
    public void Json_NumberAndDay_AreAsMachinesReadThem()
    {
        var row = Json(Row("A", Cell.Of(1_182_989.000m)));

        Assert.That((row.GetProperty("people").GetRawText(), row.GetProperty("asOf").GetString(), row.GetProperty("share").GetRawText()), Is.EqualTo(("1182989", "2018-09-07", "0.5172")));
    }

    private static ReportRow Row(string name, Cell people) => new(
        RowKind.Detail,
        [Cell.Of("SY0700"), Cell.Of(name), people, people.IsMissing ? Cell.Missing(people.Text!, people.Code!) : Cell.Of("known", "known"), Cell.Of(1.5m / 2.9m), Cell.Of(new DateOnly(2018, 9, 7))]);

    private static byte[] Csv(ReportRow row, bool withHxl = false)
    {
        using var stream = new MemoryStream();
        CsvTableWriter.Write(new ReportTable("t", null, Columns, [row]), withHxl, stream);
        return stream.ToArray();
    }

    private static string Line(ReportRow row, int index) => Encoding.UTF8.GetString(Csv(row)).TrimStart('\uFEFF').Split('\n')[index].TrimEnd('\r');

    private static JsonElement Json(ReportRow row)
    {
        using var stream = new MemoryStream();
        var table = new ReportTable("t", null, Columns, [row]);
        JsonTableWriter.Write(new Report("t", "T", Languages.English, DateTimeOffset.UnixEpoch, new Dictionary<string, string?>(StringComparer.Ordinal) { ["place"] = "SY07" }, [], table), stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("rows")[0];
    }
}
