namespace Displacement.Tests.Kit;

/// <summary>Texts that were looked at once and must stay as they are. They are rewritten on purpose: with <c>UPDATE_GOLDEN=1</c>.</summary>
internal static class Golden
{
    /// <summary>The kept text of this name; with <c>UPDATE_GOLDEN=1</c> the new text is kept and the test says so.</summary>
    public static void Check(string name, string text)
    {
        var path = Repository.Path($"tests/Displacement.Tests/Golden/{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
            Assert.Inconclusive($"{name}.txt was rewritten. Read what changed before it is committed.");
        }

        Assert.That(text, Is.EqualTo(File.ReadAllText(path)), $"Golden/{name}.txt differs. If the new text is right, run the test with UPDATE_GOLDEN=1.");
    }
}
