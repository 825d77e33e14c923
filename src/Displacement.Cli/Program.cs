using Displacement.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var parsed = Commands.Root(TimeProvider.System).Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

foreach (var error in parsed.Errors)
{
    Console.Error.WriteLine(error.Message);
}

Console.Error.WriteLine("'displacement --help' and 'displacement COMMAND --help' say what is possible.");
return 1;
