using BianMin.Tests.Hall;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Posts;

public sealed class WindowPostProperties
{
    [Fact]
    public void Whatever_anybody_does_the_window_is_in_a_legal_state_and_its_changes_tell_the_day_without_gaps() =>
        Prop.ForAll(WindowPostWalk.Any, walk => walk.Walk().ToProperty()).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
