using Displacement.Cli;

return await Commands.Root(TimeProvider.System).Parse(args).InvokeAsync();
