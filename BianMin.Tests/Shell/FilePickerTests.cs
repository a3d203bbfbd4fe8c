using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;

namespace BianMin.Tests.Shell;

/// <summary>Files that people bring along.</summary>
public sealed class FilePickerTests : MudContext
{
    private const int Greatest = 2 * 1024 * 1024;

    [Fact]
    public async Task While_a_file_is_worked_on_the_page_says_so_and_takes_no_second_one()
    {
        var work = new TaskCompletionSource<string?>();
        var picker = Picker(_ => work.Task);
        // The browser of the test waits for the whole of the page's answer.
        var upload = Task.Run(() => picker.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[200_000], "放假.csv")), Xunit.TestContext.Current.CancellationToken);

        picker.WaitForAssertion(() => Assert.Equal("正在检查 放假.csv…", picker.Find("[role=status]").TextContent));
        Assert.Equal("100", picker.Find("progress").GetAttribute("value"));
        Assert.True(picker.Find("input").HasAttribute("disabled"));

        work.SetResult(null);
        await upload;
        picker.WaitForAssertion(() => Assert.Empty(picker.FindAll("progress")));
        Assert.Empty(picker.FindAll("[role=alert]"));
    }

    [Fact]
    public void Why_a_file_is_not_taken_is_said_beside_it_and_the_same_one_can_be_chosen_again()
    {
        var asked = 0;
        var picker = Picker(file => Task.FromResult<string?>($"第 {++asked} 次：{file.Name} 不是可以识别的文件。"));
        for (var turn = 1; turn <= 2; turn++)
        {
            picker.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("%", "坏.csv"));
            picker.WaitForAssertion(() => Assert.Equal($"第 {turn} 次：坏.csv 不是可以识别的文件。", picker.Find("[role=alert]").TextContent));
        }
    }

    [Theory]
    [InlineData(0, "文件是空的，请重新选择。")]
    [InlineData(Greatest + 1, "文件超过 2 MB，请缩小或分成几个文件后重新选择。")]
    public void What_is_empty_or_too_big_is_refused_before_it_is_sent(int size, string words)
    {
        var picker = Picker(_ => throw new InvalidOperationException("Nobody reads it."));
        picker.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[size], "大.csv"));
        Assert.Equal(words, picker.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task A_file_tells_how_far_it_has_come()
    {
        var told = new List<int>();
        var read = await ReadFile.From(new Chosen(new MemoryStream(new byte[256 * 1024])), Greatest, told.Add);
        Assert.Equal(256 * 1024, read!.Bytes.Length);
        Assert.Equal([25, 50, 75, 100], told);
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_none() => Assert.Null(await ReadFile.From(new Chosen(new Broken()), Greatest));

    private IRenderedComponent<FilePicker> Picker(Func<ReadFile, Task<string?>> taken) => Render<FilePicker>(p => p
        .Add(f => f.Accept, ".csv").Add(f => f.Greatest, Greatest).Add(f => f.Working, "正在检查").Add(f => f.Taken, taken));

    private sealed class Chosen(Stream stream) : IBrowserFile
    {
        public string Name => "表.csv";

        public DateTimeOffset LastModified => HallSnapshots.Now;

        public long Size => 256 * 1024;

        public string ContentType => "text/csv";

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => stream;
    }

    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The line broke.");
    }
}
