using Displacement.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await Commands.RunAsync(args, TimeProvider.System);
