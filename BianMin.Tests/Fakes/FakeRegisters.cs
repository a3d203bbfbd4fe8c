using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;

namespace BianMin.Tests.Fakes;

/// <summary>Registers of any number of lines; it keeps what it was asked for.</summary>
internal sealed class FakeRegisters : IRegisters
{
    public List<RegisterLine> Lines { get; } = [];

    public List<(RegisterKind Kind, RegisterFilter Filter, int Skip)> Asked { get; } = [];

    public Refusal? Refusal { get; set; }

    public Task<Outcome<RegisterPage>> Search(Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        Asked.Add((kind, filter, skip));
        return Task.FromResult(Refusal is { } refusal ? refusal : (Outcome<RegisterPage>)new RegisterPage([.. Lines.Skip(skip).Take(take)], Lines.Count));
    }

    public Task<Outcome<IReadOnlyDictionary<RegisterKind, int>>> ToDo(Actor actor, CenterScope center, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<IReadOnlyDictionary<RegisterKind, int>>>(new Dictionary<RegisterKind, int>());

    public Task<Outcome<RegisterLine>> Open(Actor actor, CenterScope center, Guid entryId, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<RegisterLine>>(Lines.Single(l => l.Id == entryId));

    public Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();
}
