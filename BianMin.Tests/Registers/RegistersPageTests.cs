using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;
using BianMin.Portal.Registers;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Registers;

/// <summary>The page of the registers: what stands in the address is what is asked for, and every entry can be worked on.</summary>
public sealed class RegistersPageTests
{
    private static readonly DateOnly Today = HallSnapshots.Sixi().Day;

    [Fact]
    public void An_empty_register_says_what_will_be_here()
    {
        using var fixture = Room(out _);

        var page = Open(fixture, "registers/home", "home");

        Assert.Contains("上门服务登记还没有内容", page.Markup, StringComparison.Ordinal);
        Assert.Equal("上门服务登记", page.Find(".views a[aria-current=page]").TextContent.Trim());
        Assert.NotNull(page.Find("button:contains('登记上门服务')"));
    }

    [Fact]
    public void A_register_that_does_not_exist_is_not_taken_for_another()
    {
        using var fixture = Room(out var registers);
        var missed = 0;
        fixture.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => missed++;

        Open(fixture, "registers/nowhere", "nowhere");

        Assert.Equal(1, missed);
        Assert.Empty(registers.Asked);
    }

    [Fact]
    public void The_filter_of_the_address_is_what_is_looked_for_and_copied()
    {
        using var fixture = Room(out var registers);

        var page = Open(fixture, "registers/consultations?q=陈&from=2026-11-01&to=2026-11-22&state=Planned&p=3", "consultations");

        Assert.Equal((RegisterKind.Consultation, new RegisterFilter("陈", new(2026, 11, 1), new(2026, 11, 22), RegisterState.Planned), 40), Assert.Single(registers.Asked));
        Assert.Contains("没有符合条件的登记", page.Markup, StringComparison.Ordinal);
        Assert.All(["打印", "导出 Excel"], text =>
        {
            var link = page.FindAll("a").Single(a => a.TextContent.Trim() == text).GetAttribute("href")!;
            Assert.Contains("registers/sixi/consultations/", link, StringComparison.Ordinal);
            Assert.Contains("from=2026-11-01", link, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_cannot_be_read_in_an_address_is_left_out()
    {
        using var fixture = Room(out var registers);

        Open(fixture, "registers/bookings?from=never&state=99&q=" + new string('x', 500), "bookings");

        Assert.Equal((RegisterKind.PhoneBooking, new RegisterFilter(new('x', 60)), 0), registers.Asked[^1]);
    }

    [Fact]
    public void A_change_of_the_filter_goes_into_the_address_and_back_to_the_first_page()
    {
        using var fixture = Room(out var registers);
        registers.Lines.AddRange(Enumerable.Range(1, 45).Select(n => Line(RegisterKind.HomeService, $"刘{n}")));
        var page = Open(fixture, "registers/home?p=2", "home");
        Assert.Equal(20, page.FindAll("tbody tr").Count);
        Assert.Equal([20], registers.Asked.Select(a => a.Skip));
        Assert.Contains("第 21–40 条，共 45 条", page.Find(".mud-table-pagination").TextContent, StringComparison.Ordinal);

        page.Find("#register-state").Change("Planned");

        Assert.EndsWith("registers/home?state=Planned", fixture.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_booking_of_today_gets_its_code_by_one_press_and_one_of_tomorrow_waits()
    {
        using var fixture = Room(out var registers);
        registers.Lines.Add(Line(RegisterKind.PhoneBooking, "张小明") with { Series = "A", Time = new(14, 30) });
        registers.Lines.Add(Line(RegisterKind.PhoneBooking, "李大同") with { Day = Today.AddDays(1), Series = "A" });
        fixture.UseCases.Answer = new Booked("123456", HallSnapshots.Now.AddHours(4));
        var page = Open(fixture, "registers/bookings", "bookings");

        page.FindAll("button").Single(b => b.TextContent.Trim().StartsWith("转叫号", StringComparison.Ordinal)).Click();

        var asked = fixture.UseCases.Last<BookPlannedCall>();
        Assert.Equal((registers.Lines[0].Id, registers.Lines[0].Version), (asked.EntryId, asked.Seen));
    }

    [Fact]
    public void Whoever_only_watches_has_nothing_to_press()
    {
        using var fixture = Room(out var registers, PortalFixture.CountyOfficer);
        registers.Lines.Add(Line(RegisterKind.HomeService, "刘德福"));

        var page = Open(fixture, "registers/home", "home");

        Assert.Empty(page.FindAll("tbody button"));
        Assert.Empty(page.FindAll("button:contains('登记上门服务')"));
        Assert.Equal("sixi", page.Find("#center-pick option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void A_refusal_stands_where_the_list_would_be()
    {
        using var fixture = Room(out var registers);
        registers.Refusal = Refusal.Unavailable();

        var page = Open(fixture, "registers/home", "home");

        Assert.Contains("数据库暂时无法使用", page.Find(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".loading, .empty, table"));
    }

    [Fact]
    public void What_could_not_be_read_is_read_again_on_the_page_of_the_address()
    {
        using var fixture = Room(out var registers);
        registers.Lines.AddRange(Enumerable.Range(1, 45).Select(n => Line(RegisterKind.HomeService, $"刘{n}")));
        registers.Refusal = Refusal.Unavailable();
        var page = Open(fixture, "registers/home?p=3", "home");

        registers.Refusal = null;
        page.Find("button:contains('重新读取')").Click();

        Assert.Equal(5, page.FindAll("tbody tr").Count);
        Assert.Contains("第 41–45 条，共 45 条", page.Find(".mud-table-pagination").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".refusal"));
    }

    [Fact]
    public void A_page_behind_the_last_one_leads_to_the_last_one()
    {
        using var fixture = Room(out var registers);
        registers.Lines.AddRange(Enumerable.Range(1, 45).Select(n => Line(RegisterKind.HomeService, $"刘{n}")));

        var page = Open(fixture, "registers/home?p=9", "home");

        Assert.Equal(5, page.FindAll("tbody tr").Count);
        Assert.EndsWith("registers/home?p=3", fixture.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_finds_the_filter_and_the_page_again()
    {
        using var fixture = Room(out var registers);
        registers.Lines.AddRange(Enumerable.Range(1, 45).Select(n => Line(RegisterKind.HomeService, $"刘{n}")));
        var page = Open(fixture, "registers/home?state=Planned&p=3", "home");
        var navigation = fixture.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("registers/home");
        page.WaitForAssertion(() => Assert.Equal(20, page.FindAll("tbody tr").Count));

        navigation.NavigateTo("registers/home?state=Planned&p=3");

        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("tbody tr").Count));
        Assert.Equal((RegisterState.Planned, 40), (registers.Asked[^1].Filter.State, registers.Asked[^1].Skip));
    }

    [Fact]
    public void What_is_struck_out_stays_in_the_list_with_its_reason()
    {
        using var fixture = Room(out var registers);
        registers.Lines.Add(Line(RegisterKind.AgencyResult, "王桂兰") with { State = RegisterState.StruckOut, Reason = "登记错了人" });

        var row = Open(fixture, "registers/agency", "agency").Find("tbody tr");

        Assert.Contains("struck", row.ClassList);
        Assert.Contains("作废：登记错了人", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_service_is_written_once_and_on_one_line()
    {
        using var fixture = Room(out _);
        var page = Open(fixture, "registers/home", "home");
        page.Find("button:contains('登记上门服务')").Click();
        Fill(fixture, "服务对象姓名", " 刘德福 ");
        Fill(fixture, "联系电话", "138 0000 0001");
        Fill(fixture, "村组、门牌", "曾家村三组");
        Fill(fixture, "服务事项", "残疾人证申请");
        Fill(fixture, "上门人员", "李建华、王芳");

        fixture.Dialogs.Find("form").Submit();

        var asked = fixture.UseCases.Last<RegisterHomeService>();
        Assert.Equal(("刘德福", "13800000001", "曾家村三组", "残疾人证申请", "李建华、王芳", Today), (asked.Name, asked.Phone, asked.Address, asked.Matter, asked.Going, asked.Day));
    }

    [Fact]
    public void A_refusal_stays_beside_what_was_typed_and_the_second_press_has_the_same_key()
    {
        using var fixture = Room(out _);
        var page = Open(fixture, "registers/bookings", "bookings");
        page.Find("button:contains('登记预约')").Click();
        Fill(fixture, "预约人姓名", "张小明");
        Fill(fixture, "联系电话", "13800000001");
        fixture.Dialogs.Find("select").Change("A");
        fixture.UseCases.Refusal = Refusal.Busy();
        fixture.Dialogs.Find("form").Submit();
        Assert.Contains("请再试一次", fixture.Dialogs.Find(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Equal("张小明", fixture.Dialogs.Find("input").GetAttribute("value"));

        fixture.UseCases.Refusal = null;
        fixture.UseCases.Answer = new RegisteredCall(new Booked("654321", HallSnapshots.Now.AddMinutes(30)));
        fixture.Dialogs.Find("form").Submit();

        Assert.Single(fixture.UseCases.Asked.OfType<RegisterPhoneBooking>().Select(b => b.Key).Distinct());
        Assert.Contains("654321", fixture.Dialogs.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_opens_in_full_and_is_struck_out_with_a_reason()
    {
        using var fixture = Room(out var registers);
        registers.Lines.Add(Line(RegisterKind.Consultation, "陈玉梅") with { Question = "带什么材料？", Phone = "13800000003" });
        Open(fixture, "registers/consultations", "consultations").Find("tbody button:contains('查看')").Click();
        Assert.Contains("13800000003", fixture.Dialogs.Markup, StringComparison.Ordinal);

        fixture.Dialogs.Find("input[type=checkbox]").Change(true);
        fixture.Dialogs.Find("form.register-mark").Submit();

        Assert.True(fixture.UseCases.Last<MarkConsultation>().WantsGuideCorrection);
    }

    private static PortalFixture Room(out FakeRegisters registers, Actor? actor = null)
    {
        var fixture = new PortalFixture(actor ?? PortalFixture.Clerk(1), HallSnapshots.Sixi());
        registers = fixture.Registers;
        return fixture;
    }

    private static IRenderedComponent<RegistersPage> Open(PortalFixture fixture, string address, string register)
    {
        fixture.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return fixture.Render<RegistersPage>(p => p.Add(r => r.Register, register));
    }

    private static void Fill(PortalFixture fixture, string label, string text)
    {
        var found = fixture.Dialogs.FindAll("label").Single(l => l.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
        (found.QuerySelector("input") ?? fixture.Dialogs.Find($"#{found.GetAttribute("for")}")).Change(text);
    }

    private static RegisterLine Line(RegisterKind kind, string name) => new()
    {
        Id = Guid.NewGuid(),
        Version = Guid.NewGuid(),
        Kind = kind,
        Day = Today,
        Name = name,
        State = RegisterState.Planned,
        RecordedBy = "李建华",
        RecordedAt = HallSnapshots.Now,
    };
}
