using System.Text;
using CsCheck;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;

namespace Displacement.Tests.Files;

internal sealed class TextInspectorTests
{
    [TestCase("a,b\n1,2\n", ',')]
    [TestCase("a;b\n1,5;2,5\n1;2\n", ';')]
    [TestCase("a\tb\n1\t2\n", '\t')]
    [TestCase("a|b\n1|2\n", '|')]
    [TestCase("title\na;b;c\n\"x, y\";2;3\n", ';')]
    public void Inspect_Separator_IsTheOneThatCutsLinesAlike(string text, char separator) =>
        Assert.That(Inspect(Encoding.UTF8.GetBytes(text)).Separator, Is.EqualTo(separator));

    [Test]
    public void Inspect_Utf8_IsUtf8() => Assert.That(Inspect("é,b\n"u8.ToArray()).Encoding, Is.InstanceOf<UTF8Encoding>());

    [Test]
    public void Inspect_AccentsOfWindows1252_AreFound() => Assert.That(Inspect([0x51, 0x75, 0xE9, 0x3F, 0x0A]).Encoding.CodePage, Is.EqualTo(1252));

    [Test]
    public void Inspect_AnAccentAfterTheFirstMegabyte_IsFound()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 1_500_000), 0xE9, 0x0A];

        Assert.That(Inspect(bytes).Encoding.CodePage, Is.EqualTo(1252));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Inspect_ACharacterAcrossTwoChunks_IsStillUtf8(int before)
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', (1 << 20) - before), .. "إدلب"u8];

        Assert.That(Inspect(bytes).Encoding, Is.InstanceOf<UTF8Encoding>());
    }

    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16BE", false)]
    public void Inspect_Utf16_IsReadWithAndWithoutItsMark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("المحافظة,الأشخاص\nإدلب,2900000\nحلب,12\n")];

        Assert.That(string.Join('|', Rows(bytes)[1]), Is.EqualTo("إدلب|2900000"));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    public void Inspect_SeparatorNamedByTheFile_IsTaken(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("sep=;\nplace;people\nIdleb;1,5\n")];

        Assert.That(Rows(bytes).Select(row => string.Join('|', row)), Has.Some.EqualTo("Idleb|1,5"));
    }

    [TestCase(1252, "region,deplaces\nCôte d'Ivoire,12\nNzérékoré,5\nSégou,7\nCongo,4\nKasaï,3\nÉquateur,2\n")]
    [TestCase(1252, "lugar,personas\nNariño,12\nChocó,5\nCÓRDOBA,1\n")]
    [TestCase(1256, "district,name,idps\nSY0700,إدلب,12\nSY0702,المعرة,5\nSY0703,حارم,9\nSY0704,جسر الشغور,3\nSY0705,أريحا,8\n")]
    [TestCase(1256, "المنطقة,العدد\nدرعا,12\n")]
    [TestCase(1256, "name,note\nحلب,déplacés\nحماة,2\nالقامشلي,3\n")]
    [TestCase(1251, "oblast,people\nКиївська,12\nЛьвівська,5\nЗапорізька,2\n")]
    [TestCase(1251, "область,люди\nДОНЕЦКАЯ,12\nХАРЬКОВСКАЯ,5\n")]
    [TestCase(1251, "oblast,people\nКИЇВСЬКА,12\nХЕРСОНСЬКА,5\nСУМСЬКА,3\nЗАПОРІЗЬКА,1\n")]
    [TestCase(1256, "n\nدمشق\nحمص\nاللاذقية\nطرطوس\nالحسكة\nدير الزور\n")]
    [TestCase(1251, "Область;Кількість\nОдеська;12\n")]
    public void Inspect_OneByteEncoding_IsToldByItsLetters(int codePage, string text)
    {
        var format = Inspect(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));

        Assert.That((format.Encoding.CodePage, format.IsGuess), Is.EqualTo((codePage, true)));
    }

    [TestCase("region,n\nCÃ´te d'Ivoire,1\n", "CÃ´te", "Côte")]
    [TestCase("region,n\nC√¥te,1\n", "C√¥te", "Côte")]
    [TestCase("region,n\nØ¥Ø¯Ù„Ø¨,1\n", "Ø¥Ø¯Ù„Ø¨", "إدلب")]
    [TestCase("region,n\nÐ¥ÐµÑ€Ñ\u0081Ð¾Ð½,1\n", "Ð¥ÐµÑ€Ñ\u0081Ð¾Ð½", "Херсон")]
    [TestCase("region,n\nРљРёС—РІ,1\n", "РљРёС—РІ", "Київ")]
    [TestCase("region,n\nط¥ط¯ظ„ط¨,1\n", "ط¥ط¯ظ„ط¨", "إدلب")]
    public void Inspect_LettersBrokenEarlier_GiveTheWordAndWhatItWas(string text, string seen, string meant) =>
        Assert.That(Inspect(Encoding.UTF8.GetBytes(text)).Garbled, Is.EqualTo(new GarbledWord(2, seen, meant)));

    [TestCase("SÃO PAULO")]
    [TestCase("Ångström Øst Ñuñoa")]
    [TestCase("a – b — c √2")]
    [TestCase("Côte « Ivoire »")]
    [TestCase("10–15 –±5 2010—2012")]
    [TestCase("Россия СССР Гірська Суми РС")]
    [TestCase("طرطوس فقط؟ ظ أريحا")]
    public void Inspect_SoundLetters_AreNotTakenForBroken(string text) =>
        Assert.That(Inspect(Encoding.UTF8.GetBytes(text)).Garbled, Is.Null);

    [Test]
    public void Inspect_Nuls_AreRefused() => Assert.That(() => Inspect([0x61, 0, 0, 0x62, 0, 0]), Throws.InstanceOf<LedgerException>());

    [TestCase("89504E470D0A1A0A0000000D49484452")]
    [TestCase("255044462D312E370A25E2E3CFD30A")]
    [TestCase("D0CF11E0A1B11AE1")]
    [TestCase("FFD8FFE000104A464946")]
    [TestCase("1F8B0800")]
    [TestCase("FFFE0000610000000A000000")]
    [TestCase("0102030405060708")]
    public void Inspect_BinaryFile_IsRefused(string hex) => Assert.That(() => Inspect(Convert.FromHexString(hex)), Throws.InstanceOf<LedgerException>());

    [Test]
    public void Inspect_AnyBytes_GiveAFormatOrARefusal() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            _ = Inspect(bytes);
        }
        catch (LedgerException)
        {
            // Refused with a reason.
        }
    });

    private static List<string[]> Rows(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var source = new CsvRowSource(stream, TextInspector.Inspect(stream));
        var row = new SheetRow();
        var rows = new List<string[]>();
        while (source.Read(row))
        {
            rows.Add([.. Enumerable.Range(0, row.Count).Select(i => row[i].ToString())]);
        }

        return rows;
    }

    private static TextFormat Inspect(byte[] bytes) => TextInspector.Inspect(new MemoryStream(bytes));
}
