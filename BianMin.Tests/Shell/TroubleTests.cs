using BianMin.Portal.Shell;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Http;

namespace BianMin.Tests.Shell;

/// <summary>What stands in the place of a page says what happened and leads back.</summary>
public sealed class TroubleTests : MudContext
{
    [Theory]
    [InlineData(StatusCodes.Status404NotFound, "没有这个页面")]
    [InlineData(StatusCodes.Status403Forbidden, "没有权限")]
    [InlineData(StatusCodes.Status429TooManyRequests, "请稍候再试")]
    [InlineData(StatusCodes.Status400BadRequest, "页面已过期")]
    [InlineData(StatusCodes.Status503ServiceUnavailable, "暂时无法使用")]
    [InlineData(StatusCodes.Status418ImATeapot, "没有成功")]
    public void Every_status_has_words_and_a_way_back(int code, string title)
    {
        var page = Render<Status>(p => p.Add(s => s.Code, code));

        Assert.Equal(title, page.Find("main h1").TextContent);
        Assert.Equal("", page.Find(".trouble-way a").GetAttribute("href"));
    }

    [Fact]
    public void A_page_that_is_not_there_leads_home_by_loading_anew() =>
        Assert.Equal("_top", Render<NotFound>().Find(".trouble-way a").GetAttribute("target"));

    [Fact]
    public void After_a_fault_nobody_needs_to_fear_for_what_was_saved() =>
        Assert.Contains("已经保存的内容没有丢失", Render<Error>().Find("main").TextContent, StringComparison.Ordinal);
}
