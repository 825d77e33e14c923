using Displacement.Figures;
using Displacement.Imports;

namespace Displacement.Tests.Imports;

[TestFixture]
public sealed class CellWordsTests
{
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\u00A0")]
    [TestCase("NA")]
    [TestCase("N/A")]
    [TestCase("n/a")]
    [TestCase(" - ")]
    [TestCase("–")]
    [TestCase("—")]
    [TestCase("<Null>")]
    [TestCase("null")]
    [TestCase("nan")]
    [TestCase("NaN")]
    [TestCase("Not available")]
    [TestCase("not applicable")]
    [TestCase("tbd")]
    [TestCase("?")]
    [TestCase("..")]
    [TestCase("…")]
    [TestCase("unknown")]
    [TestCase("Inconnu")]
    [TestCase("غير متوفر")]
    [TestCase("н/д")]
    [TestCase("немає даних")]
    [TestCase("Нет данных")]
    [TestCase("sin datos")]
    [TestCase("no disponible")]
    [TestCase("s/d")]
    [TestCase("n.c.")]
    [TestCase("Non communiqué")]
    [TestCase("no data available")]
    public void StateOf_NothingSaid_IsUnknown(string text) => Assert.That(CellWords.StateOf(text), Is.EqualTo(CellState.Unknown));

    [TestCase("*")]
    [TestCase("**")]
    [TestCase("<5")]
    [TestCase("< 5")]
    [TestCase("<10")]
    [TestCase("suppressed")]
    [TestCase("أقل من ٥")]
    public void StateOf_Withheld_IsSuppressed(string text) => Assert.That(CellWords.StateOf(text), Is.EqualTo(CellState.Suppressed));

    [TestCase("#N/A")]
    [TestCase("#REF!")]
    [TestCase("#VALUE!")]
    [TestCase("#DIV/0!")]
    [TestCase("#NAME?")]
    [TestCase("#NUM!")]
    [TestCase("Err:502")]
    public void StateOf_SpreadsheetError_IsError(string text) => Assert.That(CellWords.StateOf(text), Is.EqualTo(CellState.Error));

    [TestCase("not assessed")]
    [TestCase("No access")]
    [TestCase("inaccessible")]
    [TestCase("non évalué")]
    [TestCase("non e\u0301value\u0301")]
    [TestCase("sin acceso")]
    [TestCase("Немає доступу")]
    [TestCase("no access – insecurity")]
    [TestCase("Not assessed due to flooding")]
    [TestCase("pas d'accès : conflit")]
    public void StateOf_NobodyCouldLook_IsNotAssessed(string text) => Assert.That(CellWords.StateOf(text), Is.EqualTo(CellState.NotAssessed));

    [TestCase("0")]
    [TestCase("570")]
    [TestCase("٥")]
    [TestCase("-5")]
    [TestCase("< 13,000")]
    [TestCase("about 570")]
    [TestCase("#affected+idps")]
    [TestCase("none")]
    [TestCase("no access issues")]
    [TestCase("about 300 (no access to one camp)")]
    [TestCase("Accessible")]
    public void StateOf_CandidateNumber_IsNull(string text) => Assert.That(CellWords.StateOf(text), Is.Null);

    [TestCase("<5", 4)]
    [TestCase(" < 10 ", 9)]
    [TestCase("≤5", 5)]
    [TestCase("<=5", 5)]
    [TestCase("moins de 5", 4)]
    public void SuppressedRange_BelowN_StartsAtZero(string text, int high)
        => Assert.That(CellWords.SuppressedRange(text), Is.EqualTo((0, high)));

    [TestCase("*")]
    [TestCase("5")]
    [TestCase("<0")]
    [TestCase("<Null>")]
    public void SuppressedRange_NoneStated_IsNull(string text) => Assert.That(CellWords.SuppressedRange(text), Is.Null);

    [TestCase("Population is reflected in CD2011", "CD2011")]
    [TestCase("included in Jisr-Ash-Shugur.", "Jisr-Ash-Shugur")]
    [TestCase("Counted in the figures for Harim; see note", "Harim")]
    [TestCase("Included in La Paz", "La Paz")]
    [TestCase("population comptée dans Nana Mambéré", "Nana Mambéré")]
    [TestCase("Incluse dans la population de Bas-Uele", "Bas-Uele")]
    public void CountedElsewhere_PlaceNamed_GivesItsText(string remark, string expected)
    {
        var counted = CellWords.CountedElsewhere(remark, out var place);
        Assert.That((counted, place), Is.EqualTo((true, expected)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("census 2015")]
    [TestCase("not included in CD2011")]
    [TestCase("n'est pas incluse dans CD2011")]
    [TestCase("included in")]
    public void CountedElsewhere_DeniedOrUnnamed_IsFalse(string? remark)
        => Assert.That(CellWords.CountedElsewhere(remark, out _), Is.False);
}
