using BianMin.Domain.Guides;

namespace BianMin.Tests.Guides;

/// <summary>What somebody types who knows how it sounds.</summary>
public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("最低生活保障审核确认", "zdshbzshqr")]
    [InlineData("农村宅基地审批", "nczjdsp")]
    [InlineData("林木采伐许可", "lmcfxk")]
    [InlineData("阿八擦大鹅发嘎哈鸡卡拉妈那哦怕七热洒他挖西呀砸", "abcdefghjklmnopqrstwxyz")]
    [InlineData("坐啊做一女欧仍丝帕特", "zazynorspt")]
    [InlineData("医保（2026）A卡", "yb2026ak")]
    [InlineData("", "")]
    [InlineData("《——》", "")]
    public void Every_character_gives_the_first_letter_of_its_sound(string text, string initials) =>
        Assert.Equal(initials, PinyinInitials.Of(text));
}
