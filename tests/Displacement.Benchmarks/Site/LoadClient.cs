using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Displacement.Benchmarks.Site;

/// <summary>Asks for one page over and over on connections that stay open, with next to no work of its own.</summary>
/// <param name="address">Where the site answers.</param>
/// <param name="encoding">The encoding it takes, or nothing: packing an empty page would cost more than the page.</param>
internal sealed class LoadClient(Uri address, string encoding = "br")
{
    private const int Kept = 64 * 1024;

    /// <summary>Requests a second, and how long each took in milliseconds.</summary>
    public (double PerSecond, Spread Milliseconds, double P99) Ask(string path, int connections, TimeSpan time)
    {
        var lists = new List<double>[connections];
        var began = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, connections).Select(i => new Thread(() => lists[i] = Loop(path, began, time))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var all = lists.SelectMany(list => list).Order().ToList();
        return (all.Count / Stopwatch.GetElapsedTime(began).TotalSeconds, new Spread(all), all[(int)(all.Count * 0.99)]);
    }

    /// <summary>One request, and how long it took in milliseconds.</summary>
    public double Once(string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var socket = Connect();
        Answer(socket, Request(path), new byte[Kept]);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private List<double> Loop(string path, long began, TimeSpan time)
    {
        List<double> took = [];
        using var socket = Connect();
        var (request, buffer) = (Request(path), new byte[Kept]);
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            var start = Stopwatch.GetTimestamp();
            Answer(socket, request, buffer);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took;
    }

    private Socket Connect()
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(address.Host, address.Port);
        return socket;
    }

    private byte[] Request(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: {encoding}\r\n\r\n");

    private static void Answer(Socket socket, byte[] request, byte[] buffer)
    {
        socket.Send(request);
        var filled = 0;
        while (true)
        {
            var read = socket.Receive(buffer.AsSpan(filled));
            filled += read;
            if (read == 0 || filled == buffer.Length)
            {
                throw new InvalidOperationException("The answer did not end, or was longer than any page may be.");
            }

            if (IsWhole(buffer.AsSpan(0, filled)))
            {
                return;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"The site answered: {Encoding.ASCII.GetString(answer[..Math.Min(60, head)])}");
        }

        var at = answer[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var rest = answer[(at + 16)..head];
        var end = rest.IndexOf((byte)'\r');
        return answer.Length - head - 4 >= int.Parse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture);
    }
}
