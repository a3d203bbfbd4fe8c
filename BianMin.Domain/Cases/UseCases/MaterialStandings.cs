using FluentValidation;

namespace BianMin.Domain.Cases;

internal static class MaterialStandings
{
    /// <summary>How each material stands must be one of the answers there are.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyDictionary<string, MaterialStanding>> Known<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, MaterialStanding>> rule) =>
        rule.Must(standings => standings is null || standings.Values.All(Enum.IsDefined)).WithMessage("材料的核对情况无法识别，请重新勾选。");
}
