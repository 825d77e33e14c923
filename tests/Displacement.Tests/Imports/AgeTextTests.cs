using CsCheck;
using Displacement.Imports;
using Displacement.People;

namespace Displacement.Tests.Imports;

internal sealed class AgeTextTests
{
    [TestCase("0-17", "0-17")]
    [TestCase("0 - 4", "0-4")]
    [TestCase("0–4 years", "0-4")]
    [TestCase("0 to 17", "0-17")]
    [TestCase("0 à 4 ans", "0-4")]
    [TestCase("de 5 à 11 ans", "5-11")]
    [TestCase("entre 5 et 11 ans", "5-11")]
    [TestCase("5 a 11 años", "5-11")]
    [TestCase("من 0 إلى 4 سنوات", "0-4")]
    [TestCase("від 0 до 4 років", "0-4")]
    [TestCase("Y15-29", "15-29")]
    [TestCase("<18", "0-17")]
    [TestCase("< 5 years", "0-4")]
    [TestCase("under 18", "0-17")]
    [TestCase("moins de 18 ans", "0-17")]
    [TestCase("menores de 18 años", "0-17")]
    [TestCase("أقل من 18", "0-17")]
    [TestCase("≤17", "0-17")]
    [TestCase("<=17", "0-17")]
    [TestCase("18+", "18+")]
    [TestCase("+60", "60+")]
    [TestCase("18 and over", "18+")]
    [TestCase("65 years and older", "65+")]
    [TestCase("60 ans et plus", "60+")]
    [TestCase("60 فما فوق", "60+")]
    [TestCase("60 і старше", "60+")]
    [TestCase("80plus", "80+")]
    [TestCase("80 plus", "80+")]
    [TestCase(">59", "60+")]
    [TestCase(">=60", "60+")]
    [TestCase("plus de 59 ans", "60+")]
    [TestCase("5 ans", "5-5")]
    [TestCase("٠-٤", "0-4")]
    [TestCase("children", "0-17")]
    [TestCase("Enfants", "0-17")]
    [TestCase("niños", "0-17")]
    [TestCase("أطفال", "0-17")]
    [TestCase("діти", "0-17")]
    public void Read_BandInWords_IsThatBand(string text, string expected) => Assert.That(AgeText.Read(text)?.ToString(), Is.EqualTo(expected));

    [TestCase("17-5")]
    [TestCase("0-200")]
    [TestCase("131+")]
    [TestCase("under 0")]
    [TestCase("9-May")]
    [TestCase("2022-05-09")]
    [TestCase("5 households")]
    [TestCase("5-9-12")]
    [TestCase("grade 5")]
    [TestCase("adults")]
    [TestCase("")]
    public void Read_NoPossibleBand_IsNull(string text) => Assert.That(AgeText.Read(text), Is.Null);

    [TestCase("9-May", "5-9")]
    [TestCase("May-09", "5-9")]
    [TestCase("09-mai", "5-9")]
    [TestCase("2022-05-09", "5-9")]
    [TestCase("2022-05-09 00:00:00", "5-9")]
    [TestCase("05/09/2022", "5-9")]
    [TestCase("9/5/2022", "5-9")]
    [TestCase("14-Oct", "10-14")]
    [TestCase("Oct-14", "10-14")]
    [TestCase("2022-10-14", "10-14")]
    [TestCase("14-Oct-22", "10-14")]
    [TestCase("Jan-04", "1-4")]
    [TestCase("17-Dec", "12-17")]
    public void Repair_DateThatWasABand_IsTheBand(string text, string expected) => Assert.That(AgeRepair.Read(text)?.ToString(), Is.EqualTo(expected));

    [TestCase("5-9")]
    [TestCase("2022-13-14")]
    [TestCase("2022")]
    [TestCase("May 2022")]
    [TestCase("adult")]
    [TestCase("")]
    public void Repair_OtherText_IsNull(string text) => Assert.That(AgeRepair.Read(text), Is.Null);

    [Test]
    public void Read_AnyBandPrinted_GivesItBack() => Gen.Select(Gen.Int[0, 130], Gen.Int[0, 130]).Sample((one, other) =>
    {
        var band = new AgeBand(Math.Min(one, other), Math.Max(one, other));
        return AgeText.Read(band.ToString()) == band && AgeText.Read(band with { To = null } is var open ? open.ToString() : "") == open;
    });

    [Test]
    public void Read_AnyLongText_NeverThrows() => Gen.String[Gen.Frequency((3, Gen.Char["0123456789-+<> andyears"]), (1, Gen.Char)), 0, 10_000].Sample(
        text =>
        {
            _ = AgeText.Read(text);
            _ = AgeRepair.Read(text);
            _ = AgeSexWords.Read(text);
            _ = SexText.Read(text);
        },
        iter: 200);
}
