using System.Text;
using Displacement.Files;
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

    [Test]
    public void Inspect_Nuls_AreRefused() => Assert.That(() => Inspect([0x61, 0, 0x62, 0]), Throws.InstanceOf<LedgerException>());

    private static TextFormat Inspect(byte[] bytes) => TextInspector.Inspect(new MemoryStream(bytes));
}
